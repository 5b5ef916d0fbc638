package commonweal.metrics.figures.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.NotFound;
import commonweal.http.PageRequest;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.metrics.buckets.Layers;
import commonweal.metrics.figures.DrawFigures;
import commonweal.metrics.figures.Evidence;
import commonweal.metrics.figures.FiguresPage;
import commonweal.metrics.figures.FiguresPages;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.periods.London;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.Plans;
import commonweal.metrics.plans.web.AskedPeriod;
import commonweal.metrics.plans.web.PlanReaders;

/** A plan's figures in a period, and what stands behind each. */
@RestController
@RequestMapping("/plans/{id}/measures")
class FiguresApi {

    private final Plans plans;
    private final FiguresPages pages;
    private final Supplier<Layers> layers;
    private final Clock clock;

    FiguresApi(Plans plans, FiguresPages pages, Supplier<Layers> layers, Clock clock) {
        this.plans = plans;
        this.pages = pages;
        this.layers = layers;
        this.clock = clock;
    }

    record FiguresView(Id planId, String period, Instant computedAt, boolean provisional, long version,
            List<FiguresPage.Line> measures) {}

    record EvidenceView(Code measureId, String period, List<ItemView> items, int page, int size, long total) {}

    record ItemView(Id id, String unit, String counted, @Nullable String why, String on) {}

    @GetMapping
    ResponseEntity<FiguresView> figures(@PathVariable Id id, @RequestParam Optional<String> period, Caller caller) {
        caller.require(PlanReaders.ofPlans());
        Plan plan = plan(id, caller);
        Period asked = period(plan, period);
        refuseWhatIsNotPublished(caller, asked);
        Optional<FiguresPages.Stored> stored = Optional
                .ofNullable(pages.byId(List.of(FiguresPage.id(id, asked))).get(FiguresPage.id(id, asked)));
        // why: the first moments of a new plan; the page is there a moment later
        FiguresPage page = stored.map(FiguresPages.Stored::page)
                .orElseGet(() -> DrawFigures.page(plan, asked, layers.get().months(), clock.instant()));
        long version = stored.map(FiguresPages.Stored::version).orElse(0L);
        return ResponseEntity.ok().eTag(Etag.of(version)).body(new FiguresView(id, asked.toString(), page.computedAt(),
                page.provisional(), version, page.lines()));
    }

    @GetMapping("/{measureId}/evidence")
    EvidenceView evidence(@PathVariable Id id, @PathVariable Code measureId, @RequestParam Optional<String> period,
            PageRequest page, Caller caller) {
        caller.require(PlanReaders.ofEvidence());
        Plan plan = plan(id, caller);
        Measure measure = plan.measure(measureId).orElseThrow(() -> new NotFound("measure", measureId));
        Period asked = period(plan, period);
        Evidence evidence = Evidence.of(measure, plan.partnership(), asked, layers.get(), page.offset(), page.size());
        return new EvidenceView(measureId, asked.toString(), evidence.items().stream().map(FiguresApi::view).toList(),
                page.page(), page.size(), evidence.total());
    }

    /** Until papers are published from here, a period's figures count as published when it has ended. */
    private void refuseWhatIsNotPublished(Caller caller, Period asked) {
        if (caller.roles().equals(Set.of(Role.SCRUTINY)) && !asked.last().isBefore(London.day(clock.instant()))) {
            throw Refused.forbidden("not-published",
                    "period: %s is not over (expected: a period that has ended, whose figures are published)"
                            .formatted(asked));
        }
    }

    private static ItemView view(Evidence.Item item) {
        return new ItemView(item.id(), item.unit(), item.counted().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                item.why(), item.on().toString());
    }

    private Plan plan(Id id, Caller caller) {
        Plan plan = plans.find(id).orElseThrow(() -> new NotFound("plan", id));
        caller.fence(plan.partnership(), "plan", id);
        return plan;
    }

    private static Period period(Plan plan, Optional<String> asked) {
        Period period = asked.map(AskedPeriod::parse).orElse(Period.of(plan.year()));
        if (!period.year().equals(plan.year())) {
            throw Refused.badRequest("period", "period: '%s' (expected: %s or a quarter of it, such as %s-Q1)"
                    .formatted(period, plan.year(), plan.year()));
        }
        return period;
    }
}
