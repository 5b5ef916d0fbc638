package commonweal.web.plans;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import commonweal.web.pages.Paging;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Periods;
import commonweal.web.pages.Words;
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
        Plan plan = parts.ask(Service.PLAN_METRICS, () -> metrics.plan(user, id)).needed();
        String chosen = Periods.of(plan, user, words.today()).needed(period);
        Panels.Asked<Figures> figures = parts.ask(Service.PLAN_METRICS, () -> metrics.figures(user, id, chosen));
        Panels.Asked<Listing<Figures.Evidence>> evidence = parts.ask(Service.PLAN_METRICS,
                () -> metrics.evidence(user, id, measureId, chosen, Math.max(0, page)));
        Figures.Measure measure = figures.needed().measures().stream().filter(m -> m.id().equals(measureId)).findFirst()
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.NOT_KNOWN, "", "The plan has no such measure."));
        Panel<Listing<Figures.Evidence>> panel = evidence.panel();
        String base = UriComponentsBuilder.fromPath("/plans/{id}/measures/{measure}").queryParam("period", "{period}")
                .encode().buildAndExpand(id, measureId, chosen).toUriString();
        model.addAttribute("plan", plan);
        model.addAttribute("row", new Standing.Row(measure, Standing.tag(measure.status()),
                Bar.of(measure).orElse(null)));
        model.addAttribute("period", chosen);
        model.addAttribute("evidence", panel);
        model.addAttribute("paging", panel.map(list -> Paging.of(list, base)).getContent());
        model.addAttribute("evidencePaths", new EvidencePaths(user));
        return "plans/evidence";
    }
}
