package commonweal.web.plans;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
import commonweal.web.services.Plan;
import commonweal.web.services.PlanMetrics;
import commonweal.web.services.Service;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedIn;

/** Plans, how their measures stand, what is behind a figure, and the actions. */
@Controller
class PlanPages {

    private final PlanMetrics metrics;
    private final Panels panels;
    private final Words words;

    PlanPages(PlanMetrics metrics, Panels panels, Words words) {
        this.metrics = metrics;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/plans")
    String plans(SignedIn user, Model model) {
        Panel<List<Plan>> plans = panels.open().ask(Service.PLAN_METRICS, () -> metrics.plans(user)).panel();
        model.addAttribute("plans", plans);
        return "plans/list";
    }

    @GetMapping("/plans/{id}")
    String plan(SignedIn user, @PathVariable String id, @RequestParam(defaultValue = "") String period, Model model) {
        Panels.Page parts = panels.open();
        Plan plan = parts.ask(Service.PLAN_METRICS, () -> metrics.plan(user, id)).needed();
        Periods periods = Periods.of(plan, user, words.today());
        Optional<String> chosen = periods.choose(period);
        Panel<Figures> panel = chosen
                .map(which -> parts.ask(Service.PLAN_METRICS, () -> metrics.figures(user, id, which)).panel())
                .orElseGet(Panel::notPublished);
        model.addAttribute("plan", plan);
        model.addAttribute("figures", panel);
        model.addAttribute("standings", panel.map(f -> Standing.of(plan, f)));
        model.addAttribute("periods", periods);
        model.addAttribute("period", chosen.orElse(""));
        model.addAttribute("user", user);
        model.addAttribute("managers", Role.CSU_MANAGER);
        return "plans/plan";
    }

    @GetMapping("/plans/{id}/actions")
    String actions(SignedIn user, @PathVariable String id, Model model) {
        Plan plan = metrics.plan(user, id);
        model.addAttribute("plan", plan);
        model.addAttribute("states", plan.actions().stream()
                .collect(Collectors.groupingBy(action -> Objects.requireNonNullElse(action.status(), "not-recorded"),
                        TreeMap::new, Collectors.counting())));
        return "plans/actions";
    }
}
