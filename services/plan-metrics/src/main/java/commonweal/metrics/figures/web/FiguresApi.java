package commonweal.metrics.figures.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.NotFound;
import commonweal.http.Refused;
import commonweal.metrics.areas.AreaNames;
import commonweal.metrics.figures.FiguresPage;
import commonweal.metrics.figures.Filter;
import commonweal.metrics.figures.KnownLine;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.Plans;
import commonweal.metrics.plans.web.AskedPeriod;
import commonweal.metrics.plans.web.PlanReaders;

/** A plan's figures in a period: as they are, as published, of a part of the casework, as known on a past day. */
@RestController
@RequestMapping("/plans/{id}/measures")
class FiguresApi {

    private final Plans plans;
    private final ReadFigures figures;
    private final AreaNames areas;

    FiguresApi(Plans plans, ReadFigures figures, AreaNames areas) {
        this.plans = plans;
        this.figures = figures;
        this.areas = areas;
    }

    record FiguresView(Id planId, String period, Instant computedAt, boolean provisional, long version,
            @Nullable Map<String, String> filters, @Nullable Map<String, String> filterNames,
            List<FiguresPage.Line> measures) {

        static FiguresView of(ReadFigures.Found found, @Nullable Map<String, String> filters,
                @Nullable Map<String, String> filterNames) {
            FiguresPage page = found.page();
            return new FiguresView(page.plan(), page.period().toString(), page.computedAt(), page.provisional(),
                    found.version(), filters, filterNames, page.lines());
        }
    }

    /** A part of the casework that is asked for. */
    record Part(@Nullable String category, @Nullable String ward, @Nullable String band, @Nullable String channel,
            @Nullable String severity, @Nullable String hate, @Nullable String family) {

        Filter filter() {
            Map<String, String> wanted = new TreeMap<>();
            put(wanted, "category", category);
            put(wanted, "ward", ward);
            put(wanted, "band", band);
            put(wanted, "channel", channel);
            put(wanted, "severity", severity);
            put(wanted, "hate", hate);
            put(wanted, "family", family);
            return new Filter(wanted);
        }

        private static void put(Map<String, String> wanted, String name, @Nullable String value) {
            if (value != null) {
                wanted.put(name, value);
            }
        }

        /** What its areas are called. */
        Map<String, String> names(AreaNames areas) {
            return ward == null ? Map.of() : Map.of("ward", areas.of(ward));
        }
    }

    record KnownView(Id planId, String period, LocalDate asKnownOn, boolean provisional, List<KnownLine> measures) {}

    @GetMapping(params = "!asKnownOn")
    ResponseEntity<FiguresView> figures(@PathVariable Id id, @RequestParam Optional<String> period,
            Part part, Caller caller) {
        caller.require(PlanReaders.ofPlans());
        Plan plan = plan(id, caller);
        Period asked = AskedPeriod.in(plan, period);
        Filter filter = part.filter();
        if (!filter.isEmpty()) {
            caller.require(PlanReaders.ofEvidence());
            return ResponseEntity.ok(FiguresView.of(figures.filtered(plan, asked, filter), filter.wanted(),
                    part.names(areas)));
        }
        ReadFigures.Found found = PlanReaders.isInside(caller)
                ? figures.kept(plan, asked)
                : figures.published(plan, publishedPeriod(asked));
        return ResponseEntity.ok().eTag(Etag.of(found.version())).body(FiguresView.of(found, null, null));
    }

    @GetMapping(params = "asKnownOn")
    KnownView knownOn(@PathVariable Id id, @RequestParam Optional<String> period, @RequestParam LocalDate asKnownOn,
            Caller caller) {
        caller.require(PlanReaders.ofEvidence());
        Plan plan = plan(id, caller);
        Period asked = AskedPeriod.in(plan, period);
        FiguresPage then = figures.knownOn(plan, asked, pastDay(asKnownOn)).page();
        FiguresPage now = figures.kept(plan, asked).page();
        return new KnownView(id, asked.toString(), asKnownOn, then.provisional(),
                then.lines().stream().map(line -> KnownLine.of(line, now.line(line.id()))).toList());
    }

    private LocalDate pastDay(LocalDate day) {
        if (day.isAfter(figures.today())) {
            throw Refused.badRequest("as-known-on", "asKnownOn: %s (expected: no later than today)".formatted(day));
        }
        return day;
    }

    /** Until papers are published from here, a period's figures count as published when it has ended. */
    private Period publishedPeriod(Period asked) {
        if (!asked.endedBy(figures.today())) {
            throw Refused.forbidden("not-published",
                    "period: %s is not over (expected: a period that has ended, whose figures are published)"
                            .formatted(asked));
        }
        return asked;
    }

    private Plan plan(Id id, Caller caller) {
        Plan plan = plans.find(id).orElseThrow(() -> new NotFound("plan", id));
        caller.fence(plan.partnership(), "plan", id);
        return plan;
    }
}
