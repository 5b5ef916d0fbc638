package commonweal.web.triage;

import java.util.List;

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
import commonweal.web.pages.Paging;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.CaseFile;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Codes;
import commonweal.web.services.Listing;
import commonweal.web.services.Report;
import commonweal.web.services.Service;
import commonweal.web.signin.SignedIn;

/** The queue, one report, and the decision on it. */
@Controller
class TriagePages {

    private static final int PAGE_SIZE = 25;
    private static final int CASES_OFFERED = 100;

    private final CaseIntake intake;
    private final Panels panels;
    private final Words words;

    TriagePages(CaseIntake intake, Panels panels, Words words) {
        this.intake = intake;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/triage")
    String queue(SignedIn user, @RequestParam(defaultValue = "0") int page, Model model) {
        Panels.Page parts = panels.open();
        Panels.Asked<Listing<Report>> waiting = parts.ask(Service.CASE_INTAKE,
                () -> intake.waitingReports(user, Math.max(0, page), PAGE_SIZE));
        Panels.Asked<Codes> codes = parts.ask(Service.CASE_INTAKE, () -> intake.codes(user));
        Panel<Listing<Report>> panel = waiting.panel();
        model.addAttribute("waiting", panel);
        model.addAttribute("paging", panel.map(list -> Paging.of(list, "/triage")).getContent());
        model.addAttribute("codes", codes.panel().or(Codes.NONE));
        return "triage/queue";
    }

    @GetMapping("/reports/{id}")
    ModelAndView report(SignedIn user, @PathVariable String id) {
        Asked asked = ask(user, id);
        return asked.show(asked.form().blank(asked.report), "", HttpStatus.OK);
    }

    @PostMapping("/reports/{id}/triage")
    ModelAndView decide(SignedIn user, @PathVariable String id, @RequestParam(required = false) @Nullable Long version,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        Asked asked = ask(user, id);
        Form form = asked.form().sent(entered);
        return Sending.of(form, () -> {
            CaseIntake.Triaged triaged = intake.triage(user, id, version, DecisionForm.decision(form));
            return Sending.leave(request, triaged.caseId() == null
                    ? new Sending.Done("/triage", "Report %s is decided.".formatted(asked.report.reference()))
                    : new Sending.Done("/cases/" + triaged.caseId(),
                            "Report %s is part of this case.".formatted(asked.report.reference())));
        }, (refusal, status) -> asked.show(form, refusal, status));
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

    private Asked ask(SignedIn user, String id) {
        Panels.Page parts = panels.open();
        Panels.Asked<Report> report = parts.ask(Service.CASE_INTAKE, () -> intake.report(user, id));
        Panels.Asked<Codes> codes = parts.ask(Service.CASE_INTAKE, () -> intake.codes(user));
        Panels.Asked<Listing<CaseFile>> cases = parts.ask(Service.CASE_INTAKE,
                () -> intake.cases(user, new CaseIntake.CaseFilter("open", "", 0, CASES_OFFERED)));
        return new Asked(report.needed(), codes.panel().or(Codes.NONE),
                cases.panel().map(Listing::items).or(List.of()));
    }

    /** What the report's page is made of. */
    private final class Asked {

        private final Report report;
        private final Codes codes;
        private final List<CaseFile> openCases;

        private Asked(Report report, Codes codes, List<CaseFile> openCases) {
            this.report = report;
            this.codes = codes;
            // why: a sample report goes into sample cases only, so that the sample can be removed
            this.openCases = openCases.stream().filter(c -> c.sample() == report.sample()).toList();
        }

        private DecisionForm form() {
            return new DecisionForm(codes, openCases, words);
        }

        private ModelAndView show(Form form, String refusal, HttpStatus status) {
            ModelAndView view = new ModelAndView("triage/report");
            view.addObject("report", report).addObject("codes", codes).addObject("form", form).addObject("refusal",
                    refusal);
            view.setStatus(status);
            return view;
        }
    }
}
