package commonweal.web.triage;

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
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Report;
import commonweal.web.signin.SignedIn;

/** Where an officer says whether a report tells of hate. */
@Controller
class HateMarking {

    private final CaseIntake intake;

    HateMarking(CaseIntake intake) {
        this.intake = intake;
    }

    @GetMapping("/reports/{id}/hate")
    ModelAndView form(SignedIn user, @PathVariable String id) {
        Report report = intake.report(user, id);
        return page(report, Form.blank(fields(report))).show();
    }

    @PostMapping("/reports/{id}/hate")
    ModelAndView mark(SignedIn user, @PathVariable String id, @RequestParam(required = false) @Nullable Long version,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        Report report = intake.report(user, id);
        Form form = Form.sent(fields(report), entered);
        return Sending.of(page(report, form), request, () -> {
            intake.markHate(user, id, version, new CaseIntake.HateMark(!report.hate(), form.value("reason")));
            return new Sending.Done("/reports/" + id,
                    report.hate() ? "The hate marker is taken off." : "The report is marked as hate.");
        });
    }

    private static FormPage page(Report report, Form form) {
        return new FormPage(report.hate() ? "Take the hate marker off" : "Mark as hate",
                "Report " + report.reference(),
                report.hate()
                        ? "The report no longer counts as hate, in its case and in the figures. What was marked before stays in the history."
                        : "A report is hate when the victim or anybody else perceives it as driven by hostility or prejudice. Its case is assessed anew.",
                "/reports/" + report.id(), "/reports/%s/hate".formatted(report.id()),
                report.hate() ? "Take it off" : "Mark it", report.version(), form);
    }

    private static List<Field> fields(Report report) {
        return List.of(Field.prose("reason", report.hate() ? "Why is it not hate?" : "Why is it hate?")
                .hint("Seen by colleagues, not by the reporter")
                .required(report.hate() ? "Say why it is not hate" : "Say why it is hate"));
    }
}
