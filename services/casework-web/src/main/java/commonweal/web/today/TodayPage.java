package commonweal.web.today;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import commonweal.web.areas.AreaNames;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Periods;
import commonweal.web.pages.Words;
import commonweal.web.services.Aftercare;
import commonweal.web.services.Briefing;
import commonweal.web.services.CaseFile;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.CaseWork;
import commonweal.web.services.Codes;
import commonweal.web.services.DayAhead;
import commonweal.web.services.Listing;
import commonweal.web.services.Plan;
import commonweal.web.services.PlanMetrics;
import commonweal.web.services.Report;
import commonweal.web.services.RiskAssessment;
import commonweal.web.services.Service;
import commonweal.web.services.Tasking;
import commonweal.web.signin.Area;
import commonweal.web.signin.SignedIn;

/** What waits for whom, each part on its own. */
@Controller
class TodayPage {

    private static final int FIRST_FEW = 5;
    /** Session attribute: the officer's colleagues have been told the name. */
    private static final String INTRODUCED = "commonweal.introduced";

    private final CaseIntake intake;
    private final CaseWork work;
    private final DayAhead day;
    private final Aftercare aftercare;
    private final RiskAssessment risk;
    private final Tasking tasking;
    private final PlanMetrics plans;
    private final AreaNames areas;
    private final Panels panels;
    private final Words words;

    TodayPage(CaseIntake intake, CaseWork work, DayAhead day, Aftercare aftercare, RiskAssessment risk, Tasking tasking,
            PlanMetrics plans, AreaNames areas, Panels panels, Words words) {
        this.intake = intake;
        this.work = work;
        this.day = day;
        this.aftercare = aftercare;
        this.risk = risk;
        this.tasking = tasking;
        this.plans = plans;
        this.areas = areas;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/")
    String today(SignedIn user, HttpSession session, Model model) {
        Panels.Page page = panels.open();
        if (user.worksCases() && session.getAttribute(INTRODUCED) == null) {
            session.setAttribute(INTRODUCED, Boolean.TRUE);
            // why: nobody waits for it; it is told again with the next session
            page.ask(Service.CASE_INTAKE, () -> work.introduce(user));
        }
        List<Supplier<Tile>> tiles = new ArrayList<>();
        if (user.worksCases()) {
            casework(user, page, tiles, model);
            aftercare(user, page, tiles);
        }
        if (user.mayOpen(Area.TASK_GROUPS)) {
            Panels.Asked<Long> referrals = page.ask(Service.TASKING,
                    () -> tasking.referrals(user, "made", 0, 1).count());
            tiles.add(() -> new Tile("Referrals to decide", "/referrals?status=made", referrals.panel()));
            Panels.Asked<Long> actions = page.ask(Service.TASKING,
                    () -> tasking.actions(user, user.agency().orElse(""), "open").count());
            tiles.add(() -> new Tile(user.agency().isPresent() ? "Actions for your agency" : "Actions to do",
                    "/actions", actions.panel()));
        }
        if (user.mayOpen(Area.PLANS)) {
            Panels.Asked<Long> offTarget = page.ask(Service.PLAN_METRICS, () -> offTarget(user));
            tiles.add(() -> new Tile("Measures off target", "/plans", offTarget.panel()));
        }
        model.addAttribute("tiles", tiles.stream().map(Supplier::get).toList());
        return "today";
    }

    private void casework(SignedIn user, Panels.Page page, List<Supplier<Tile>> tiles, Model model) {
        Panels.Asked<Briefing> briefing = page.ask(Service.CASE_INTAKE, () -> day.briefing(user));
        Panels.Asked<Listing<DayAhead.RunningOut>> clocks = page.ask(Service.CASE_INTAKE,
                () -> day.runningOut(user, "", 0, FIRST_FEW));
        Panels.Asked<Listing<RiskAssessment.Reassessment>> again = page.ask(Service.RISK_ASSESSMENT,
                () -> risk.reassessments(user, 0, FIRST_FEW));
        Panels.Asked<Codes> codes = page.ask(Service.CASE_INTAKE, () -> intake.codes(user));
        Panels.Asked<Listing<Report>> waiting = page.ask(Service.CASE_INTAKE,
                () -> intake.waitingReports(user, 0, FIRST_FEW));
        Panels.Asked<Listing<CaseFile>> highRisk = page.ask(Service.CASE_INTAKE,
                () -> intake.cases(user, new CaseIntake.CaseFilter("open", "high", 0, FIRST_FEW)));
        tiles.add(() -> {
            Panel<Listing<Report>> panel = waiting.panel();
            model.addAttribute("waiting", panel);
            model.addAttribute("codes", codes.panel().or(Codes.NONE));
            model.addAttribute("areas", areas.of(user));
            model.addAttribute("briefing", briefing.panelOr(Briefing.NONE));
            model.addAttribute("clocks", clocks.panelOr(new Listing<>(null, 0, 0, 0)));
            model.addAttribute("reassessments", again.panelOr(new Listing<>(null, 0, 0, 0)));
            return new Tile("Reports waiting", "/triage", panel.map(Listing::count));
        });
        Panels.Asked<Long> mine = page.ask(Service.CASE_INTAKE,
                () -> intake.cases(user, new CaseIntake.CaseFilter("open", "", user.id(), 0, 1)).count());
        tiles.add(() -> new Tile("My cases", "/cases?status=open&officer=me", mine.panel()));
        tiles.add(() -> {
            Panel<Listing<CaseFile>> panel = highRisk.panel();
            model.addAttribute("highRisk", panel);
            return new Tile("High-risk cases", "/cases?status=open&band=high", panel.map(Listing::count));
        });
    }

    /** What somebody is waiting for to be told. */
    private void aftercare(SignedIn user, Panels.Page page, List<Supplier<Tile>> tiles) {
        Panels.Asked<Long> owed = page.ask(Service.CASE_INTAKE, () -> aftercare.owed(user, 0, 1).overdue());
        tiles.add(() -> new Tile("Feedback overdue", "/feedback", owed.panel()));
        Panels.Asked<Long> dissatisfied = page.ask(Service.CASE_INTAKE,
                () -> aftercare.followUps(user, 0, 1).count());
        tiles.add(() -> new Tile("Dissatisfied complainants", "/surveys", dissatisfied.panel()));
    }

    private long offTarget(SignedIn user) {
        return plans.currentPlan(user).map(plan -> offTarget(user, plan)).orElse(0L);
    }

    private long offTarget(SignedIn user, Plan plan) {
        String period = Periods.of(plan, user, words.today()).needed("");
        return plans.figures(user, plan.id(), period).measures().stream()
                .filter(measure -> "off-target".equals(measure.status())).count();
    }

    /** A count, or why there is none, and where the things counted are. */
    public record Tile(String title, String href, Panel<Long> number) {}
}
