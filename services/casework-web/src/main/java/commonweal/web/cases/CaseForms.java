package commonweal.web.cases;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
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
import commonweal.web.forms.SurveyQuestions;
import commonweal.web.services.CaseFile;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Codes;
import commonweal.web.signin.SignedIn;

/** What case-intake lets an officer do with a case: feedback, closing, reopening, survey. */
@Controller
class CaseForms {

    private final CaseIntake intake;

    CaseForms(CaseIntake intake) {
        this.intake = intake;
    }

    @GetMapping("/cases/{id}/{deed:feedback|close|reopen|surveys}")
    ModelAndView form(SignedIn user, @PathVariable String id, @PathVariable String deed) {
        CaseFile aCase = intake.caseFile(user, id);
        return page(deed, aCase, Form.blank(fields(deed, aCase, intake.codes(user)))).show();
    }

    @PostMapping("/cases/{id}/{deed:feedback|close|reopen|surveys}")
    ModelAndView send(SignedIn user, @PathVariable String id, @PathVariable String deed,
            @RequestParam(required = false) @Nullable Long version, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        CaseFile aCase = intake.caseFile(user, id);
        Form form = Form.sent(fields(deed, aCase, intake.codes(user)), entered);
        return Sending.of(page(deed, aCase, form), request,
                () -> new Sending.Done("/cases/" + id, doIt(deed, user, id, version, form)));
    }

    private String doIt(String deed, SignedIn user, String id, @Nullable Long version, Form form) {
        switch (deed) {
            case "feedback" -> {
                intake.giveFeedback(user, id, version, new CaseIntake.Feedback(form.value("method"),
                        form.given("text").orElse(null), form.values("reportIds")));
                return "The feedback is recorded.";
            }
            case "close" -> {
                intake.close(user, id, version, new CaseIntake.Close(form.value("reason"), form.value("behaviour")));
                return "The case is closed. Record the survey when the complainant has answered it.";
            }
            case "reopen" -> {
                intake.reopen(user, id, version, new CaseIntake.Reopen(form.value("reason")));
                return "The case is open again.";
            }
            default -> {
                intake.recordSurvey(user, id, version, new CaseIntake.Survey(mark(form, "outcome"),
                        mark(form, "service"), mark(form, "informed"), mark(form, "ease")));
                return "The survey is recorded.";
            }
        }
    }

    private static @Nullable Integer mark(Form form, String question) {
        return form.given(question).map(Integer::valueOf).orElse(null);
    }

    private static FormPage page(String deed, CaseFile aCase, Form form) {
        String caption = "Case " + aCase.reference();
        String back = "/cases/" + aCase.id();
        String action = "/cases/%s/%s".formatted(aCase.id(), deed);
        return switch (deed) {
            case "feedback" -> new FormPage("Record feedback to reporters", caption,
                    "Reporters are told what was done with what they reported. Anonymous reporters cannot be told.",
                    back, action, "Record feedback", aCase.version(), form);
            case "close" -> new FormPage("Close the case", caption, "", back, action, "Close the case",
                    aCase.version(), form);
            case "reopen" -> new FormPage("Reopen the case", caption, "", back, action, "Reopen the case",
                    aCase.version(), form);
            default -> new FormPage("Record the survey", caption,
                    "The four questions are kept apart. Leave a question out when it was not answered.", back, action,
                    "Record the survey", aCase.version(), form);
        };
    }

    private static List<Field> fields(String deed, CaseFile aCase, Codes codes) {
        return switch (deed) {
            case "feedback" -> List.of(
                    Field.checkboxes("reportIds", "Which reporters were told?", owed(aCase))
                            .required("Choose which reporters were told"),
                    Field.radios("method", "How were they told?", Field.options(codes.feedbackMethods()))
                            .required("Choose how they were told"),
                    Field.prose("text", "What were they told? (optional)"));
            case "close" -> List.of(
                    Field.select("reason", "Why is it closed?", Field.options(codes.closingReasons()))
                            .required("Choose why the case is closed"),
                    Field.radios("behaviour", "How is the behaviour now?", Field.options(codes.behaviours()))
                            .hint("Apart from the reason: a case can close although nothing got better")
                            .required("Choose how the behaviour is now"));
            case "reopen" -> List.of(
                    Field.radios("reason", "Why is it opened again?", Field.options(codes.reopenReasons()))
                            .required("Choose why the case is opened again"));
            default -> SurveyQuestions.USUAL;
        };
    }

    private static List<Field.Option> owed(CaseFile aCase) {
        return aCase.reportsSummary().stream().filter(CaseFile.ReportLine::feedbackOwed)
                .map(report -> new Field.Option(report.id(), "Reporter of " + report.reference())).toList();
    }
}
