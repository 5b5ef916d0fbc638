package commonweal.web.feedback;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Refusals;
import commonweal.web.services.Aftercare;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Refusal;
import commonweal.web.services.Report;
import commonweal.web.signin.SignedIn;

/**
 * The letter, e-mail or text message for one reporter: prepared, looked over by an officer, and recorded once it went. These
 * pages send nothing themselves.
 */
@Controller
class FeedbackDraft {

    private static final List<Field.Option> METHODS = List.of(new Field.Option("letter", "Letter"),
            new Field.Option("email", "E-mail"), new Field.Option("sms", "Text message"));

    private final CaseIntake intake;
    private final Aftercare aftercare;

    FeedbackDraft(CaseIntake intake, Aftercare aftercare) {
        this.intake = intake;
        this.aftercare = aftercare;
    }

    /** Without a method and a text only the choice of the two is shown. */
    @GetMapping("/feedback/{reportId}")
    ModelAndView prepare(SignedIn user, @PathVariable String reportId,
            @RequestParam MultiValueMap<String, String> entered) {
        Report report = intake.report(user, reportId);
        List<Field> choice = choice(user);
        boolean asked = entered.containsKey("method") || entered.containsKey("template");
        Form chosen = asked ? Form.sent(choice, entered) : Form.blank(choice);
        if (!asked || chosen.isWrong()) {
            return page(report, chosen, null, "", asked ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        }
        try {
            Aftercare.Draft draft = aftercare.draft(user, reportId, chosen.value("method"), chosen.value("template"));
            return page(report, chosen, new Prepared(draft, Form.suggesting(text(), Map.of("text", draft.text()))), "",
                    HttpStatus.OK);
        } catch (Refusal refusal) {
            return page(report, chosen, null, Refusals.inWords(refusal), HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/feedback/{reportId}")
    ModelAndView record(SignedIn user, @PathVariable String reportId,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        Report report = intake.report(user, reportId);
        Form chosen = Form.sent(choice(user), entered);
        Form text = Form.sent(text(), entered);
        if (chosen.isWrong()) {
            return page(report, chosen, null, "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Sending.of(text, () -> {
            String method = chosen.value("method");
            Optional.ofNullable(report.caseId()).ifPresentOrElse(
                    caseId -> intake.giveFeedback(user, caseId, null,
                            new CaseIntake.Feedback(method, text.value("text"), List.of(reportId))),
                    () -> intake.giveFeedbackOnReport(user, reportId, null,
                            new CaseIntake.Feedback(method, text.value("text"), null)));
            return Sending.leave(request, new Sending.Done("/feedback",
                    "It is recorded that the reporter of %s was told.".formatted(report.reference())));
        }, (refusal, status) -> page(report, chosen, new Prepared(
                aftercare.draft(user, reportId, chosen.value("method"), chosen.value("template")), text), refusal,
                status));
    }

    /** A draft and the form with its text, which an officer may change. */
    public record Prepared(Aftercare.Draft draft, Form text) {}

    private static ModelAndView page(Report report, Form choice, @Nullable Prepared prepared, String refusal,
            HttpStatus status) {
        ModelAndView view = new ModelAndView("feedback/draft", "report", report);
        view.addObject("choice", choice).addObject("prepared", prepared).addObject("refusal", refusal);
        view.setStatus(status);
        return view;
    }

    private List<Field> choice(SignedIn user) {
        return List.of(Field.radios("method", "How are they told?", METHODS).required("Choose how they are told"),
                Field.radios("template", "What are they told?", Field.options(aftercare.templates(user).choices()))
                        .required("Choose what they are told"));
    }

    private static List<Field> text() {
        return List.of(Field.prose("text", "The text").required("Write what they are told"));
    }
}
