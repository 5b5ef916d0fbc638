package commonweal.web.plans;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

/** One measure: its definition, its course, and what is behind the figure. */
@Controller
class MeasurePage {

    private final PlanMetrics metrics;
    private final Panels panels;
    private final Words words;

    MeasurePage(PlanMetrics metrics, Panels panels, Words words) {
        this.metrics = metrics;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/plans/{id}/measures/{measureId}")
    String evidence(SignedIn user, @PathVariable String id, @PathVariable String measureId,
            @RequestParam(defaultValue = "") String period, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") String knownOn, Model model) {
        Optional<LocalDate> day = user.seesPublishedOnly() ? Optional.empty() : pastDay(knownOn);
        Panels.Page parts = panels.open();
        Plan plan = parts.ask(Service.PLAN_METRICS, () -> metrics.plan(user, id)).needed();
        String chosen = Periods.of(plan, user, words.today()).needed(period);
        Panels.Asked<Figures> figures = parts.ask(Service.PLAN_METRICS,
                () -> day.map(known -> metrics.figuresKnownOn(user, id, chosen, known))
                        .orElseGet(() -> metrics.figures(user, id, chosen)));
        Panels.Asked<Listing<Figures.Evidence>> evidence = parts.ask(Service.PLAN_METRICS,
                () -> metrics.evidence(user, id, measureId, chosen, Math.max(0, page)));
        Figures.Measure measure = figures.needed().measures().stream().filter(m -> m.id().equals(measureId)).findFirst()
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.NOT_KNOWN, "", "The plan has no such measure."));
        Panel<Listing<Figures.Evidence>> panel = evidence.panel();
        String base = UriComponentsBuilder.fromPath("/plans/{id}/measures/{measure}").queryParam("period", "{period}")
                .encode().buildAndExpand(id, measureId, chosen).toUriString();
        model.addAttribute("plan", plan);
        model.addAttribute("row", Standing.Row.of(measure));
        model.addAttribute("knownOn", day.orElse(null));
        model.addAttribute("user", user);
        model.addAttribute("period", chosen);
        model.addAttribute("evidence", panel);
        model.addAttribute("paging", panel.map(list -> Paging.of(list, base)).getContent());
        model.addAttribute("evidencePaths", new EvidencePaths(user));
        return "plans/evidence";
    }

    /** A day typed by hand may be none, or lie ahead; the figure as it is known now serves then. */
    private Optional<LocalDate> pastDay(String knownOn) {
        try {
            return Optional.of(LocalDate.parse(knownOn)).filter(day -> day.isBefore(words.today()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
