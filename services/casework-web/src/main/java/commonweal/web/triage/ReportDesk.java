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

import commonweal.web.areas.AreaNames;
import commonweal.web.forms.Form;
import commonweal.web.forms.Sending;
import commonweal.web.lookup.CaseNamed;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.CaseFile;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Codes;
import commonweal.web.services.Listing;
import commonweal.web.services.Report;
import commonweal.web.services.Service;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedIn;

/** One report: what it tells, what it resembles, who works on it, and the decision. */
@Controller
class ReportDesk {

    private static final int CASES_OFFERED = 100;

    private final CaseIntake intake;
    private final CaseNamed named;
    private final AreaNames areas;
    private final Panels panels;
    private final Words words;

    ReportDesk(CaseIntake intake, CaseNamed named, AreaNames areas, Panels panels, Words words) {
        this.intake = intake;
        this.named = named;
        this.areas = areas;
        this.panels = panels;
        this.words = words;
    }

    /**
     * @param decision chosen in advance, when another page led here with one
     * @param caseId likewise
     */
    @GetMapping("/reports/{id}")
    ModelAndView report(SignedIn user, @PathVariable String id, @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String caseId) {
        Asked asked = ask(user, id);
        return asked.show(asked.form().blank(asked.report, decision, caseId), "", HttpStatus.OK);
    }

    /** Two reports side by side, with the reasons to think that they belong together. */
    @GetMapping("/reports/{id}/beside/{other}")
    String beside(SignedIn user, @PathVariable String id, @PathVariable String other, Model model) {
        Panels.Page parts = panels.open();
        Panels.Asked<Report> one = parts.ask(Service.CASE_INTAKE, () -> intake.report(user, id));
        Panels.Asked<Report> two = parts.ask(Service.CASE_INTAKE, () -> intake.report(user, other));
        Panels.Asked<Codes> codes = parts.ask(Service.CASE_INTAKE, () -> intake.codes(user));
        Report report = one.needed();
        model.addAttribute("report", report);
        model.addAttribute("areas", areas.of(user));
        model.addAttribute("other", two.needed());
        model.addAttribute("similar",
                report.similar().stream().filter(similar -> similar.id().equals(other)).findFirst().orElse(null));
        model.addAttribute("codes", codes.panel().or(Codes.NONE));
        return "triage/beside";
    }

    @PostMapping("/reports/{id}/{deed:claim|release|undo}")
    ModelAndView claimOrUndo(SignedIn user, @PathVariable String id, @PathVariable String deed,
            @RequestParam(required = false) @Nullable Long version, HttpServletRequest request) {
        Asked asked = ask(user, id);
        Form form = asked.form().blank(asked.report, "", "");
        return Sending.of(form, () -> Sending.leave(request,
                new Sending.Done("/reports/" + id, claimOrUndo(deed, user, id, version))),
                (refusal, status) -> asked.show(form, refusal, status));
    }

    private String claimOrUndo(String deed, SignedIn user, String id, @Nullable Long version) {
        switch (deed) {
            case "claim" -> {
                intake.claim(user, id, version);
                return "The report is yours: colleagues see that you are working on it.";
            }
            case "release" -> {
                intake.release(user, id, version);
                return "The report is free again.";
            }
            default -> {
                intake.undo(user, id, version);
                return "The decision is taken back.";
            }
        }
    }

    @PostMapping("/reports/{id}/triage")
    ModelAndView decide(SignedIn user, @PathVariable String id, @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "false") boolean hold, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        Asked asked = ask(user, id);
        Form sent = asked.form().sent(entered);
        Form form = DecisionForm.namesCase(sent) ? named.find(user, sent, DecisionForm.CASE) : sent;
        return Sending.of(form, () -> {
            CaseIntake.Triaged triaged = intake.triage(user, id, version, DecisionForm.decision(form, hold));
            if (hold) {
                return Sending.leave(request, new Sending.Done("/reports/" + id,
                        "Report %s is decided. The decision takes effect in a minute; until then it can be undone."
                                .formatted(asked.report.reference())));
            }
            return Sending.leave(request, triaged.caseId() == null
                    ? new Sending.Done("/triage", "Report %s is decided.".formatted(asked.report.reference()))
                    : new Sending.Done("/cases/" + triaged.caseId(),
                            "Report %s is part of this case.".formatted(asked.report.reference())));
        }, (refusal, status) -> asked.show(form, refusal, status));
    }

    private Asked ask(SignedIn user, String id) {
        Panels.Page parts = panels.open();
        Panels.Asked<Report> report = parts.ask(Service.CASE_INTAKE, () -> intake.report(user, id));
        Panels.Asked<Codes> codes = parts.ask(Service.CASE_INTAKE, () -> intake.codes(user));
        Panels.Asked<Listing<CaseFile>> cases = parts.ask(Service.CASE_INTAKE,
                () -> intake.cases(user, new CaseIntake.CaseFilter("open", "", 0, CASES_OFFERED)));
        return new Asked(user, report.needed(), codes.panel().or(Codes.NONE),
                cases.panel().map(Listing::items).or(List.of()));
    }

    /** What the report's page is made of. */
    private final class Asked {

        private final SignedIn user;
        private final Report report;
        private final Codes codes;
        private final List<CaseFile> openCases;

        private Asked(SignedIn user, Report report, Codes codes, List<CaseFile> openCases) {
            this.user = user;
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
                    refusal).addObject("mayReleaseAll", user.is(Role.CSU_MANAGER)).addObject("areas", areas.of(user));
            view.setStatus(status);
            return view;
        }
    }
}
