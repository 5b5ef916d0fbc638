package commonweal.web.triage;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.areas.AreaNames;
import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Paging;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Codes;
import commonweal.web.services.Listing;
import commonweal.web.services.Report;
import commonweal.web.services.Service;
import commonweal.web.signin.SignedIn;

/** The queue, and feedback to a reporter without a case. */
@Controller
class TriagePages {

    private static final int PAGE_SIZE = 25;

    private final CaseIntake intake;
    private final AreaNames areas;
    private final Panels panels;

    TriagePages(CaseIntake intake, AreaNames areas, Panels panels) {
        this.intake = intake;
        this.areas = areas;
        this.panels = panels;
    }

    @GetMapping("/triage")
    String queue(SignedIn user, @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int page, Model model) {
        Queue queue = Queue.of(show);
        Panels.Page parts = panels.open();
        Panels.Asked<Listing<Report>> waiting = parts.ask(Service.CASE_INTAKE,
                () -> intake.reports(user, queue.filter(Math.max(0, page), PAGE_SIZE)));
        Panels.Asked<Codes> codes = parts.ask(Service.CASE_INTAKE, () -> intake.codes(user));
        Panel<Listing<Report>> panel = waiting.panel();
        model.addAttribute("waiting", panel);
        model.addAttribute("paging", panel.map(list -> Paging.of(list, queue.address())).getContent());
        model.addAttribute("queues", Queue.values());
        model.addAttribute("queue", queue);
        model.addAttribute("areas", areas.of(user));
        model.addAttribute("codes", codes.panel().or(Codes.NONE));
        return "triage/queue";
    }

    /** The report that nobody has taken and that should be looked at first; back to the queue when there is none. */
    @GetMapping("/reports/next")
    String next(SignedIn user) {
        return intake.reports(user, Queue.NOBODYS.filter(0, 1)).items().stream().findFirst()
                .map(report -> "redirect:/reports/" + report.id()).orElse("redirect:/triage");
    }

    @GetMapping("/reports/{id}/feedback")
    ModelAndView feedback(SignedIn user, @PathVariable String id) {
        return feedbackPage(intake.report(user, id), Form.blank(feedbackFields(intake.codes(user)))).show();
    }

    @PostMapping("/reports/{id}/feedback")
    ModelAndView giveFeedback(SignedIn user, @PathVariable String id,
            @RequestParam(required = false) @Nullable Long version, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        Form form = Form.sent(feedbackFields(intake.codes(user)), entered);
        return Sending.of(feedbackPage(intake.report(user, id), form), request, () -> {
            intake.giveFeedbackOnReport(user, id, version,
                    new CaseIntake.Feedback(form.value("method"), form.given("text").orElse(null), null));
            return new Sending.Done("/reports/" + id, "The feedback is recorded.");
        });
    }

    private static FormPage feedbackPage(Report report, Form form) {
        return new FormPage("Record feedback to the reporter", "Report " + report.reference(), "",
                "/reports/" + report.id(), "/reports/%s/feedback".formatted(report.id()), "Record feedback",
                report.version(), form);
    }

    private static List<Field> feedbackFields(Codes codes) {
        return List.of(
                Field.radios("method", "How was the reporter told?", Field.options(codes.feedbackMethods()))
                        .required("Choose how the reporter was told"),
                Field.prose("text", "What were they told? (optional)"));
    }
}
