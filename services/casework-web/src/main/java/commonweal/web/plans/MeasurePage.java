package commonweal.web.plans;

import java.util.Map;

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
import commonweal.web.services.FiguresAsked;
import commonweal.web.services.Listing;
import commonweal.web.services.Plan;
import commonweal.web.services.PlanMetrics;
import commonweal.web.services.Refusal;
import commonweal.web.services.Service;
import commonweal.web.signin.SignedIn;

/** One measure: its definition, its course, what is behind the figure, and why one unit is counted as it is. */
@Controller
class MeasurePage {

    private final PlanMetrics metrics;
    private final CaseworkParts casework;
    private final Panels panels;
    private final Words words;

    MeasurePage(PlanMetrics metrics, CaseworkParts casework, Panels panels, Words words) {
        this.metrics = metrics;
        this.casework = casework;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/plans/{id}/measures/{measureId}")
    String evidence(SignedIn user, @PathVariable String id, @PathVariable String measureId,
            @RequestParam Map<String, String> address, @RequestParam(defaultValue = "0") int page, Model model) {
        Panels.Page parts = panels.open();
        CaseworkParts.Asked lists = casework.ask(parts, user);
        Plan plan = parts.ask(Service.PLAN_METRICS, () -> metrics.plan(user, id)).needed();
        Periods periods = Periods.of(plan, user, words.today());
        FiguresAsked asked = FiguresAsked.of(periods.needed(address.getOrDefault("period", "")),
                user.seesEvidence() ? address : Map.of(), words.today());
        Panels.Asked<Figures> figures = parts.ask(Service.PLAN_METRICS, () -> metrics.figures(user, id, asked));
        Panels.Asked<Listing<Figures.Evidence>> evidence = parts.ask(Service.PLAN_METRICS,
                () -> metrics.evidence(user, id, measureId, asked, Math.max(0, page)));
        Figures.Measure measure = figures.needed().measures().stream().filter(m -> m.id().equals(measureId)).findFirst()
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.NOT_KNOWN, "", "The plan has no such measure."));
        Panel<Listing<Figures.Evidence>> panel = evidence.panel();
        String base = UriComponentsBuilder.fromPath("/plans/{id}/measures/{measure}").buildAndExpand(id, measureId)
                .encode().toUriString() + "?" + asked.query();
        model.addAttribute("plan", plan);
        model.addAttribute("row", Standing.Row.of(measure));
        model.addAttribute("user", user);
        model.addAttribute("periods", periods);
        model.addAttribute("asked", asked);
        model.addAttribute("offer", lists.offer(asked));
        model.addAttribute("evidence", panel);
        model.addAttribute("paging", panel.map(list -> Paging.of(list, base)).getContent());
        model.addAttribute("evidencePaths", new EvidencePaths(user));
        return "plans/evidence";
    }

    @GetMapping("/plans/{id}/measures/{measureId}/explain")
    String explain(SignedIn user, @PathVariable String id, @PathVariable String measureId, @RequestParam String unit,
            @RequestParam(defaultValue = "") String of, Model model) {
        Panels.Page parts = panels.open();
        Panels.Asked<Plan> plan = parts.ask(Service.PLAN_METRICS, () -> metrics.plan(user, id));
        Panels.Asked<PlanMetrics.Explanation> explanation = parts.ask(Service.PLAN_METRICS,
                () -> metrics.explain(user, id, measureId, unit, of));
        Panels.Asked<Figures> figures = parts.ask(Service.PLAN_METRICS, () -> metrics.figures(user, id, ""));
        model.addAttribute("plan", plan.needed());
        model.addAttribute("explanation", explanation.needed());
        model.addAttribute("title", figures.panel().map(all -> title(all, measureId)).or(measureId));
        model.addAttribute("unit", words.reference(unit));
        model.addAttribute("path", new EvidencePaths(user).of(unit, of));
        return "plans/explain";
    }

    private static String title(Figures figures, String measureId) {
        return figures.measures().stream().filter(measure -> measure.id().equals(measureId))
                .map(Figures.Measure::title).findFirst().orElse(measureId);
    }
}
