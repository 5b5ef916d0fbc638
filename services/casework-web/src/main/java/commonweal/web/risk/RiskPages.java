package commonweal.web.risk;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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

/** The questionnaire of a case, all on one page, and what its answers came to. */
@Controller
class RiskPages {

    private final RiskAssessment risk;
    private final AnswerDesk desk;
    private final Panels panels;

    RiskPages(RiskAssessment risk, AnswerDesk desk, Panels panels) {
        this.risk = risk;
        this.desk = desk;
        this.panels = panels;
    }

    /** @param show all or one, for who wants the questions from now on all on one page or one by one */
    @GetMapping("/cases/{caseId}/assessments/new")
    ModelAndView questions(SignedIn user, @PathVariable String caseId, @RequestParam(defaultValue = "") String show,
            HttpSession session) {
        if (OneByOne.isWanted(show, session)) {
            return new ModelAndView("redirect:/cases/{caseId}/assessments/new/next");
        }
        Panels.Page parts = panels.open();
        Panels.Asked<Questionnaire> questionnaire = parts.ask(Service.RISK_ASSESSMENT, () -> risk.questionnaire(user));
        Panels.Asked<Optional<RiskAssessment.Draft>> kept = parts.ask(Service.RISK_ASSESSMENT,
                () -> risk.draft(user, caseId));
        Asked asked = new Asked(questionnaire.needed());
        RiskAssessment.Draft draft = kept.panel().or(Optional.empty()).orElse(RiskAssessment.Draft.NONE);
        ModelAndView page = page(asked, caseId, Form.suggesting(asked.fields(), draft.given()), "", null,
                HttpStatus.OK);
        return draft == RiskAssessment.Draft.NONE
                ? page
                : page.addObject("draft", draft).addObject("soFar", SoFar.of(asked.questionnaire(), draft));
    }

    @PostMapping("/cases/{caseId}/assessments")
    ModelAndView assess(SignedIn user, @PathVariable String caseId, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        Asked asked = new Asked(risk.questionnaire(user));
        Form form = Form.sent(asked.fields(), entered);
        return Sending.of(form, () -> {
            Assessment made = desk.score(user, caseId, asked.questionnaire(), asked.answers(form));
            return made.complete()
                    ? Sending.leave(request,
                            new Sending.Done("/cases/%s/assessments/%s".formatted(caseId, made.id()),
                                    "The assessment is recorded."))
                    : page(asked, caseId, form, "", made, HttpStatus.OK);
        }, (refusal, status) -> page(asked, caseId, form, refusal, null, status));
    }

    /**
     * Keeps what is answered so far, however little, to go on later.
     *
     * @param stay true for who wants to see what the answers come to so far
     */
    @PostMapping("/cases/{caseId}/assessment-draft")
    ModelAndView keep(SignedIn user, @PathVariable String caseId, @RequestParam(defaultValue = "false") boolean stay,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        Asked asked = new Asked(risk.questionnaire(user));
        Form form = Form.sent(asked.fields(), entered);
        return Sending.of(form, () -> {
            desk.keep(user, caseId, null, asked.questionnaire(), asked.answers(form));
            return stay
                    ? new ModelAndView("redirect:/cases/{caseId}/assessments/new")
                    : Sending.leave(request, new Sending.Done("/cases/" + caseId,
                            "The answers are kept. Go on with \"Assess the risk\"."));
        }, (refusal, status) -> page(asked, caseId, form, refusal, null, status));
    }

    @GetMapping("/cases/{caseId}/assessments/{id}")
    String result(SignedIn user, @PathVariable String caseId, @PathVariable String id, Model model) {
        Assessment made = risk.assessment(user, id);
        model.addAttribute("assessment", made);
        model.addAttribute("caseId", caseId);
        model.addAttribute("user", user);
        model.addAttribute("bands", bands(user, made));
        return "risk/result";
    }

    /** How the bands are cut; a questionnaire that is no longer there leaves that part out. */
    private List<Questionnaire.Band> bands(SignedIn user, Assessment made) {
        try {
            return made.questionnaire() == null
                    ? List.of()
                    : risk.questionnaire(user, made.questionnaire()).bands();
        } catch (Refusal gone) {
            return List.of();
        }
    }

    private static ModelAndView page(Asked asked, String caseId, Form form, String refusal,
            @Nullable Assessment incomplete, HttpStatus status) {
        ModelAndView view = new ModelAndView("risk/questions");
        view.addObject("questionnaire", asked.questionnaire()).addObject("caseId", caseId).addObject("form", form)
                .addObject("refusal", refusal).addObject("incomplete", incomplete).addObject("unanswered",
                        incomplete == null
                                ? List.of()
                                : asked.questionnaire().questions().stream()
                                        .filter(question -> incomplete.missing().contains(question.id())).toList());
        view.setStatus(status);
        return view;
    }
}
