package commonweal.web.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import commonweal.web.areas.AreaNames;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.services.CaseFile;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.CaseWork;
import commonweal.web.services.Codes;
import commonweal.web.services.Notebook;
import commonweal.web.services.Officers;
import commonweal.web.services.RiskAssessment;
import commonweal.web.services.Service;
import commonweal.web.services.Tasking;
import commonweal.web.services.TimelineEntry;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedIn;

/** One case with its whole story from all services. */
@Controller
class CasePage {

    private final CaseIntake intake;
    private final CaseWork work;
    private final Notebook notebook;
    private final RiskAssessment risk;
    private final Tasking tasking;
    private final AreaNames areas;
    private final Panels panels;

    CasePage(CaseIntake intake, CaseWork work, Notebook notebook, RiskAssessment risk, Tasking tasking,
            AreaNames areas, Panels panels) {
        this.intake = intake;
        this.work = work;
        this.notebook = notebook;
        this.risk = risk;
        this.tasking = tasking;
        this.areas = areas;
        this.panels = panels;
    }

    @GetMapping("/cases/{id}")
    String show(SignedIn user, @PathVariable String id, Model model) {
        Panels.Page page = panels.open();
        Panels.Asked<CaseFile> aCase = page.ask(Service.CASE_INTAKE, () -> intake.caseFile(user, id));
        Panels.Asked<Codes> codes = page.ask(Service.CASE_INTAKE, () -> intake.codes(user));
        Panels.Asked<List<Notebook.Note>> notes = page.ask(Service.CASE_INTAKE, () -> notebook.of(user, id));
        Panels.Asked<List<CaseWork.Power>> powers = page.ask(Service.CASE_INTAKE, () -> work.powers(user, id));
        Map<String, Panels.Asked<List<TimelineEntry>>> timelines = new LinkedHashMap<>();
        timelines.put("Case", page.ask(Service.CASE_INTAKE, () -> intake.timeline(user, id)));
        if (user.worksCases()) {
            timelines.put("Risk", page.ask(Service.RISK_ASSESSMENT, () -> risk.timeline(user, id)));
        }
        timelines.put("Task group", page.ask(Service.TASKING, () -> tasking.timeline(user, id)));
        Officers officers = user.worksCases() ? unitOnly(user, id, page, model) : Officers.NONE;
        Panel<CaseFile> shown = aCase.panel();
        model.addAttribute("case", shown);
        model.addAttribute("mayOpenReferral", mayOpenReferral(user, page, shown));
        // why: events may not have told a service yet of a case that was opened a moment ago
        model.addAttribute("notes", notes.panelOr(List.of()));
        model.addAttribute("powers", powers.panelOr(List.of()));
        model.addAttribute("codes", codes.panelOr(Codes.NONE).or(Codes.NONE));
        model.addAttribute("areas", areas.of(user));
        model.addAttribute("officers", officers);
        model.addAttribute("story", Story.of(panels(timelines), officers));
        model.addAttribute("mayErase", user.is(Role.CSU_MANAGER));
        model.addAttribute("id", id);
        model.addAttribute("user", user);
        return "cases/case";
    }

    /** What partners are not told: the people, the risk, and who does what in the unit. */
    private Officers unitOnly(SignedIn user, String id, Panels.Page page, Model model) {
        Panels.Asked<List<CaseWork.Person>> people = page.ask(Service.CASE_INTAKE, () -> work.people(user, id));
        Panels.Asked<RiskAssessment.CaseRisk> atRisk = page.ask(Service.RISK_ASSESSMENT, () -> risk.ofCase(user, id));
        Panels.Asked<Officers> officers = page.ask(Service.CASE_INTAKE, () -> work.officers(user));
        model.addAttribute("people", people.panelOr(List.of()));
        model.addAttribute("risk", atRisk.panelOr(RiskAssessment.CaseRisk.NONE));
        return officers.panelOr(Officers.NONE).or(Officers.NONE);
    }

    /** A member of an agency that has no part in a referral reads how it stands, and cannot open it. */
    private boolean mayOpenReferral(SignedIn user, Panels.Page page, Panel<CaseFile> aCase) {
        if (user.runsMeetings()) {
            return true;
        }
        CaseFile file = aCase.getContent();
        CaseFile.ReferralLink referral = file == null ? null : file.referral();
        return referral != null
                && page.ask(Service.TASKING, () -> tasking.mayOpen(user, referral.id())).panel().or(false);
    }

    private static Map<String, Panel<List<TimelineEntry>>> panels(
            Map<String, Panels.Asked<List<TimelineEntry>>> timelines) {
        Map<String, Panel<List<TimelineEntry>>> panels = new LinkedHashMap<>();
        timelines.forEach((source, asked) -> panels.put(source, asked.panelOr(List.of())));
        return panels;
    }
}
