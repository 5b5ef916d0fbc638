package commonweal.web.risk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Form;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Panels;
import commonweal.web.services.Assessment;
import commonweal.web.services.Questionnaire;
import commonweal.web.services.Refusal;
import commonweal.web.services.RiskAssessment;
import commonweal.web.services.Service;
import commonweal.web.signin.SignedIn;

/**
 * The questionnaire of a case one question after the other, and a look over the answers at the end. Each answer is kept as
 * the case's draft at once, so that leaving loses nothing and a colleague can go on.
 */
@Controller
class GuidedAssessment {

    private final RiskAssessment risk;
    private final AnswerDesk desk;
    private final Panels panels;

    GuidedAssessment(RiskAssessment risk, AnswerDesk desk, Panels panels) {
        this.risk = risk;
        this.desk = desk;
        this.panels = panels;
    }

    /** The first question that is still open; the look over the answers when none is. */
    @GetMapping("/cases/{caseId}/assessments/new/next")
    String next(SignedIn user, @PathVariable String caseId) {
        UnderWay underWay = underWay(user, caseId);
        List<SoFar.Row> rows = underWay.soFar().rows();
        return "redirect:" + address(caseId, IntStream.range(0, rows.size())
                .filter(at -> !rows.get(at).isAnswered()).findFirst().orElse(rows.size()) + 1, rows.size());
    }

    /**
     * @param number from 1
     * @param check true for who comes from the look over the answers and goes back there
     */
    @GetMapping("/cases/{caseId}/assessments/new/{number:[0-9]{1,3}}")
    ModelAndView question(SignedIn user, @PathVariable String caseId, @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean check) {
        UnderWay underWay = underWay(user, caseId);
        return page(underWay, new Step(caseId, number, check),
                Form.suggesting(List.of(Asked.field(underWay.question(number))), underWay.draft().given()), "",
                HttpStatus.OK);
    }

    @PostMapping("/cases/{caseId}/assessments/new/{number:[0-9]{1,3}}")
    ModelAndView answer(SignedIn user, @PathVariable String caseId, @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean check, @RequestParam MultiValueMap<String, String> entered) {
        UnderWay underWay = underWay(user, caseId);
        Questionnaire.Question question = underWay.question(number);
        Form form = Form.sent(
                List.of(Asked.field(question).required("Choose an answer, or leave the question out for now")),
                entered);
        return Sending.of(form, () -> {
            Map<String, String> answers = underWay.soFar().answers();
            answers.put(question.id(), form.value(question.id()));
            // why: what counts is that no other answer was changed meanwhile, not which page was seen last
            desk.keep(user, caseId, underWay.draft().version(), underWay.asked(), answers);
            return new ModelAndView("redirect:" + new Step(caseId, number, check).next(underWay.last()));
        }, (refusal, status) -> page(underWay, new Step(caseId, number, check), form, refusal, status));
    }

    @GetMapping("/cases/{caseId}/assessments/new/check")
    ModelAndView check(SignedIn user, @PathVariable String caseId) {
        return check(underWay(user, caseId), caseId, "", HttpStatus.OK);
    }

    @PostMapping("/cases/{caseId}/assessments/new/check")
    ModelAndView handIn(SignedIn user, @PathVariable String caseId,
            @RequestParam(required = false) @Nullable Long version, HttpServletRequest request) {
        UnderWay underWay = underWay(user, caseId);
        return Sending.of(Form.blank(List.of()), () -> {
            if (version == null || !version.equals(underWay.draft().version())) {
                throw new Refusal(Refusal.Kind.STALE, "", "");
            }
            Assessment made = desk.score(user, caseId, underWay.asked(), underWay.soFar().answers());
            return made.complete()
                    ? Sending.leave(request,
                            new Sending.Done("/cases/%s/assessments/%s".formatted(caseId, made.id()),
                                    "The assessment is recorded."))
                    : check(underWay, caseId, "", HttpStatus.OK);
        }, (refusal, status) -> check(underWay, caseId, refusal, status));
    }

    /** Where somebody is on the way through the questions. */
    private record Step(String caseId, int number, boolean check) {

        String next(int last) {
            return address(caseId, check ? last + 1 : number + 1, last);
        }

        String back(int last) {
            return check
                    ? address(caseId, last + 1, last)
                    : number == 1 ? "/cases/" + caseId : address(caseId, number - 1, last);
        }
    }

    /** The questionnaire with the answers that are kept so far. */
    private record UnderWay(Questionnaire asked, RiskAssessment.Draft draft) {

        SoFar soFar() {
            return SoFar.of(asked, draft);
        }

        /** The number of the last question. */
        int last() {
            return asked.questions().size();
        }

        Questionnaire.Question question(int number) {
            if (number < 1 || number > last()) {
                throw new Refusal(Refusal.Kind.NOT_KNOWN, "", "There is no such question.");
            }
            return asked.questions().get(number - 1);
        }
    }

    private UnderWay underWay(SignedIn user, String caseId) {
        Panels.Page parts = panels.open();
        Panels.Asked<Questionnaire> asked = parts.ask(Service.RISK_ASSESSMENT, () -> risk.questionnaire(user));
        // why: without the answers that were kept the next one would take their place
        Panels.Asked<Optional<RiskAssessment.Draft>> draft = parts.ask(Service.RISK_ASSESSMENT,
                () -> risk.draft(user, caseId));
        return new UnderWay(asked.needed(), draft.needed().orElse(RiskAssessment.Draft.NONE));
    }

    private static String address(String caseId, int number, int last) {
        return "/cases/%s/assessments/new/%s".formatted(caseId, number > last ? "check" : String.valueOf(number));
    }

    private static ModelAndView page(UnderWay underWay, Step step, Form form, String refusal, HttpStatus status) {
        return view("risk/question", underWay, step.caseId(), refusal, status).addObject("form", form)
                .addObject("number", step.number()).addObject("check", step.check())
                .addObject("back", step.back(underWay.last())).addObject("after", step.next(underWay.last()));
    }

    private static ModelAndView check(UnderWay underWay, String caseId, String refusal, HttpStatus status) {
        return view("risk/check", underWay, caseId, refusal, status);
    }

    private static ModelAndView view(String name, UnderWay underWay, String caseId, String refusal,
            HttpStatus status) {
        ModelAndView view = new ModelAndView(name, "caseId", caseId);
        view.addObject("questionnaire", underWay.asked()).addObject("draft", underWay.draft())
                .addObject("soFar", underWay.soFar()).addObject("refusal", refusal);
        view.setStatus(status);
        return view;
    }
}
