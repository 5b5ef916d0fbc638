package commonweal.web.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.services.CaseFile;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.CaseWork;
import commonweal.web.services.Codes;
import commonweal.web.services.RiskAssessment;
import commonweal.web.services.Service;
import commonweal.web.services.Tasking;
import commonweal.web.services.TimelineEntry;
import commonweal.web.signin.SignedIn;

/** One case with its whole story from all services. */
@Controller
class CasePage {

    private final CaseIntake intake;
    private final CaseWork work;
    private final RiskAssessment risk;
    private final Tasking tasking;
    private final Panels panels;

    CasePage(CaseIntake intake, CaseWork work, RiskAssessment risk, Tasking tasking, Panels panels) {
        this.intake = intake;
        this.work = work;
        this.risk = risk;
        this.tasking = tasking;
        this.panels = panels;
    }

    @GetMapping("/cases/{id}")
    String show(SignedIn user, @PathVariable String id, Model model) {
        Panels.Page page = panels.open();
        Panels.Asked<CaseFile> aCase = page.ask(Service.CASE_INTAKE, () -> intake.caseFile(user, id));
        Panels.Asked<Codes> codes = page.ask(Service.CASE_INTAKE, () -> intake.codes(user));
        Panels.Asked<List<TimelineEntry>> fromIntake = page.ask(Service.CASE_INTAKE, () -> intake.timeline(user, id));
        Panels.Asked<List<TimelineEntry>> fromTasking = page.ask(Service.TASKING, () -> tasking.timeline(user, id));
        Panels.Asked<List<CaseWork.Note>> notes = page.ask(Service.CASE_INTAKE, () -> work.notes(user, id));
        Panels.Asked<List<CaseWork.Power>> powers = page.ask(Service.CASE_INTAKE, () -> work.powers(user, id));
        Map<String, Panels.Asked<List<TimelineEntry>>> timelines = new LinkedHashMap<>();
        timelines.put("Case", fromIntake);
        if (user.worksCases()) {
            timelines.put("Risk", page.ask(Service.RISK_ASSESSMENT, () -> risk.timeline(user, id)));
            // why: events may not have told a service yet of a case that was opened a moment ago
            model.addAttribute("people",
                    page.ask(Service.CASE_INTAKE, () -> work.people(user, id)).panelOr(List.of()));
            model.addAttribute("risk", page.ask(Service.RISK_ASSESSMENT, () -> risk.ofCase(user, id))
                    .panelOr(RiskAssessment.CaseRisk.NONE));
        }
        timelines.put("Task group", fromTasking);
        model.addAttribute("notes", notes.panelOr(List.of()));
        model.addAttribute("powers", powers.panelOr(List.of()));
        model.addAttribute("id", id);
        model.addAttribute("user", user);
        model.addAttribute("case", aCase.panel());
        model.addAttribute("codes", codes.panelOr(Codes.NONE).or(Codes.NONE));
        model.addAttribute("story", Story.of(panels(timelines)));
        return "cases/case";
    }

    private static Map<String, Panel<List<TimelineEntry>>> panels(
            Map<String, Panels.Asked<List<TimelineEntry>>> timelines) {
        Map<String, Panel<List<TimelineEntry>>> panels = new LinkedHashMap<>();
        timelines.forEach((source, asked) -> panels.put(source, asked.panelOr(List.of())));
        return panels;
    }
}
