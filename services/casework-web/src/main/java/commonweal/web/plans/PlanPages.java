package commonweal.web.plans;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import commonweal.web.pages.Paging;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.services.Figures;
import commonweal.web.services.Listing;
import commonweal.web.services.Plan;
import commonweal.web.services.PlanMetrics;
import commonweal.web.services.Refusal;
import commonweal.web.services.Service;
import commonweal.web.signin.SignedIn;

/** Plans, how their measures stand, what is behind a figure, and the actions. */
@Controller
class PlanPages {

    private final PlanMetrics metrics;
    private final Panels panels;

    PlanPages(PlanMetrics metrics, Panels panels) {
        this.metrics = metrics;
        this.panels = panels;
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
        Panels.Asked<Plan> asked = parts.ask(Service.PLAN_METRICS, () -> metrics.plan(user, id));
        Panels.Asked<Figures> figures = parts.ask(Service.PLAN_METRICS, () -> metrics.figures(user, id, period));
        Plan plan = asked.needed();
        Panel<Figures> panel = figures.panel();
        model.addAttribute("plan", plan);
        model.addAttribute("figures", panel);
        model.addAttribute("standings", panel.map(f -> Standing.of(plan, f)));
        model.addAttribute("periods", Periods.of(plan.year()));
        model.addAttribute("period", period);
        return "plans/plan";
    }

    @GetMapping("/plans/{id}/actions")
    String actions(SignedIn user, @PathVariable String id, Model model) {
        model.addAttribute("plan", metrics.plan(user, id));
        return "plans/actions";
    }

    @GetMapping("/plans/{id}/measures/{measureId}")
    String evidence(SignedIn user, @PathVariable String id, @PathVariable String measureId,
            @RequestParam(defaultValue = "") String period, @RequestParam(defaultValue = "0") int page, Model model) {
        Panels.Page parts = panels.open();
        Panels.Asked<Plan> plan = parts.ask(Service.PLAN_METRICS, () -> metrics.plan(user, id));
        Panels.Asked<Figures> figures = parts.ask(Service.PLAN_METRICS, () -> metrics.figures(user, id, period));
        Panels.Asked<Listing<Figures.Evidence>> evidence = parts.ask(Service.PLAN_METRICS,
                () -> metrics.evidence(user, id, measureId, period, Math.max(0, page)));
        Figures.Measure measure = figures.needed().measures().stream().filter(m -> m.id().equals(measureId)).findFirst()
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.NOT_KNOWN, "", "The plan has no such measure."));
        Panel<Listing<Figures.Evidence>> panel = evidence.panel();
        String base = UriComponentsBuilder.fromPath("/plans/{id}/measures/{measure}").queryParam("period", "{period}")
                .encode().buildAndExpand(id, measureId, period).toUriString();
        model.addAttribute("plan", plan.needed());
        model.addAttribute("row", new Standing.Row(measure, Standing.tag(measure.status()),
                Bar.of(measure).orElse(null)));
        model.addAttribute("period", period);
        model.addAttribute("evidence", panel);
        model.addAttribute("paging", panel.map(list -> Paging.of(list, base)).getContent());
        model.addAttribute("evidencePaths", new EvidencePaths(user));
        return "plans/evidence";
    }
}
