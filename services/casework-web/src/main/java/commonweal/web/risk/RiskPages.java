package commonweal.web.risk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
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

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Panels;
import commonweal.web.services.Assessment;
import commonweal.web.services.Questionnaire;
import commonweal.web.services.Refusal;
import commonweal.web.services.RiskAssessment;
import commonweal.web.services.Service;
import commonweal.web.signin.SignedIn;

/** The questionnaire of a case, and what its answers came to. */
@Controller
class RiskPages {

    private final RiskAssessment risk;
    private final Panels panels;

    RiskPages(RiskAssessment risk, Panels panels) {
        this.risk = risk;
        this.panels = panels;
    }

    @GetMapping("/cases/{caseId}/assessments/new")
    ModelAndView questions(SignedIn user, @PathVariable String caseId) {
        Panels.Page parts = panels.open();
        Panels.Asked<Questionnaire> questionnaire = parts.ask(Service.RISK_ASSESSMENT, () -> risk.questionnaire(user));
        Panels.Asked<Optional<RiskAssessment.Draft>> kept = parts.ask(Service.RISK_ASSESSMENT,
                () -> risk.draft(user, caseId));
        Questionnaire asked = questionnaire.needed();
        Optional<RiskAssessment.Draft> draft = kept.panel().or(Optional.empty());
        return page(asked, caseId, Form.suggesting(fields(asked), draft.map(RiskAssessment.Draft::given)
                .orElse(Map.of())), "", null, HttpStatus.OK).addObject("draft", draft.orElse(null));
    }

    @PostMapping("/cases/{caseId}/assessments")
    ModelAndView assess(SignedIn user, @PathVariable String caseId, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        Questionnaire asked = risk.questionnaire(user);
        Form form = Form.sent(fields(asked), entered);
        return Sending.of(form, () -> {
            Assessment made = submit(user, caseId, asked, form);
            return made.complete()
                    ? Sending.leave(request,
                            new Sending.Done("/cases/%s/assessments/%s".formatted(caseId, made.id()),
                                    "The assessment is recorded."))
                    : page(asked, caseId, form, "", made, HttpStatus.OK);
        }, (refusal, status) -> page(asked, caseId, form, refusal, null, status));
    }

    /** Keeps what is answered so far, however little, to go on later. */
    @PostMapping("/cases/{caseId}/assessment-draft")
    ModelAndView keep(SignedIn user, @PathVariable String caseId, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        Questionnaire asked = risk.questionnaire(user);
        Form form = Form.sent(fields(asked), entered);
        return Sending.of(form, () -> {
            risk.saveDraft(user, caseId, asked.id(), answers(asked, form));
            return Sending.leave(request, new Sending.Done("/cases/" + caseId,
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

    @GetMapping("/cases/{caseId}/assessments/{id}/confirm")
    ModelAndView confirmation(SignedIn user, @PathVariable String caseId, @PathVariable String id) {
        Assessment made = risk.assessment(user, id);
        return confirmPage(made, caseId, Form.suggesting(confirmFields(user), proposed(made))).show();
    }

    @PostMapping("/cases/{caseId}/assessments/{id}/confirm")
    ModelAndView confirm(SignedIn user, @PathVariable String caseId, @PathVariable String id,
            @RequestParam(required = false) @Nullable Long version, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        Form form = Form.sent(confirmFields(user), entered);
        return Sending.of(confirmPage(risk.assessment(user, id), caseId, form), request, () -> {
            risk.confirm(user, id, version,
                    new RiskAssessment.Confirm(form.value("band"), form.given("reason").orElse(null),
                            form.given("note").orElse(null)));
            return new Sending.Done("/cases/%s/assessments/%s".formatted(caseId, id), "The risk band is confirmed.");
        });
    }

    private Assessment submit(SignedIn user, String caseId, Questionnaire asked, Form form) {
        try {
            return Patience.untilKnown(() -> risk.assess(user, caseId, asked.id(), answers(asked, form)));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_KNOWN) {
                throw new Refusal(Refusal.Kind.CONFLICT, refusal.code(),
                        "Risk assessment has not heard of this case yet. Your answers are kept below: send them again in a few seconds.");
            }
            throw refusal;
        }
    }

    private static Map<String, String> answers(Questionnaire asked, Form form) {
        Map<String, String> answers = new LinkedHashMap<>();
        asked.questions().forEach(q -> form.given(q.id()).ifPresent(option -> answers.put(q.id(), option)));
        return answers;
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

    private static ModelAndView page(Questionnaire asked, String caseId, Form form, String refusal,
            @Nullable Assessment incomplete, HttpStatus status) {
        ModelAndView view = new ModelAndView("risk/questions");
        view.addObject("questionnaire", asked).addObject("caseId", caseId).addObject("form", form)
                .addObject("refusal", refusal).addObject("incomplete", incomplete).addObject("unanswered",
                        incomplete == null
                                ? List.of()
                                : asked.questions().stream().filter(q -> incomplete.missing().contains(q.id()))
                                        .toList());
        view.setStatus(status);
        return view;
    }

    private static List<Field> fields(Questionnaire asked) {
        return asked.questions().stream().map(RiskPages::field).toList();
    }

    private static Field field(Questionnaire.Question question) {
        Field field = Field.radios(question.id(), "%d. %s".formatted(question.number(), question.text()),
                question.options().stream().map(option -> new Field.Option(option.id(), option.text())).toList());
        return question.help() == null ? field : field.hint(question.help());
    }

    private static FormPage confirmPage(Assessment made, String caseId, Form form) {
        String result = "/cases/%s/assessments/%s".formatted(caseId, made.id());
        return new FormPage("Confirm the risk band", "Score %d of %d".formatted(made.score(), made.maximum()),
                "A person decides on the band; the score only proposes one.", result, result + "/confirm",
                "Confirm the band", made.version(), form);
    }

    private static Map<String, String> proposed(Assessment made) {
        return made.proposedBand() == null ? Map.of() : Map.of("band", made.proposedBand());
    }

    private List<Field> confirmFields(SignedIn user) {
        RiskAssessment.Codes codes = risk.codes(user);
        return List.of(
                Field.radios("band", "Risk band", Field.options(codes.bands())).required("Choose the band"),
                Field.select("reason", "Why, if it is not the proposed one", Field.options(codes.overrideReasons())),
                Field.prose("note", "In your own words (optional)").hint("Without names of people"));
    }
}
