package commonweal.web.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Periods;
import commonweal.web.pages.Words;
import commonweal.web.services.Figures;
import commonweal.web.services.FiguresAsked;
import commonweal.web.services.Plan;
import commonweal.web.services.PlanMetrics;
import commonweal.web.services.Service;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedIn;

/** Plans, and how the measures of one stand: in a period, in a part of the casework, on a past day. */
@Controller
class PlanPages {

    private final PlanMetrics metrics;
    private final CaseworkParts casework;
    private final Panels panels;
    private final Words words;

    PlanPages(PlanMetrics metrics, CaseworkParts casework, Panels panels, Words words) {
        this.metrics = metrics;
        this.casework = casework;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/plans")
    String plans(SignedIn user, Model model) {
        Panel<List<Plan>> plans = panels.open().ask(Service.PLAN_METRICS, () -> metrics.plans(user)).panel();
        model.addAttribute("plans", plans);
        model.addAttribute("manages", user.is(Role.CSU_MANAGER));
        return "plans/list";
    }

    @GetMapping("/plans/{id}")
    String plan(SignedIn user, @PathVariable String id, @RequestParam Map<String, String> address, Model model) {
        Panels.Page parts = panels.open();
        CaseworkParts.Asked lists = casework.ask(parts, user);
        Plan plan = parts.ask(Service.PLAN_METRICS, () -> metrics.plan(user, id)).needed();
        Periods periods = Periods.of(plan, user, words.today());
        Optional<FiguresAsked> asked = periods.choose(address.getOrDefault("period", ""))
                .map(period -> asked(user, period, address));
        Panel<Figures> panel = asked
                .map(which -> parts.ask(Service.PLAN_METRICS, () -> metrics.figures(user, id, which)).panel())
                .orElseGet(Panel::notPublished);
        model.addAttribute("plan", plan);
        model.addAttribute("figures", panel);
        model.addAttribute("standings", panel.map(f -> Standing.of(plan, f)));
        model.addAttribute("periods", periods);
        FiguresAsked shown = asked.orElseGet(() -> FiguresAsked.of(""));
        model.addAttribute("asked", shown);
        model.addAttribute("offer", lists.offer(shown));
        model.addAttribute("user", user);
        model.addAttribute("manages", user.is(Role.CSU_MANAGER));
        return "plans/plan";
    }

    /** Only those who may see what is behind a figure may also take it apart. */
    private FiguresAsked asked(SignedIn user, String period, Map<String, String> address) {
        return FiguresAsked.of(period, user.seesEvidence() ? address : Map.of(), words.today());
    }
}
