package commonweal.metrics.figures.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.springframework.stereotype.Component;

import commonweal.events.Id;
import commonweal.metrics.buckets.Layers;
import commonweal.metrics.buckets.Recount;
import commonweal.metrics.buckets.Sums;
import commonweal.metrics.facts.Fact;
import commonweal.metrics.figures.DrawFigures;
import commonweal.metrics.figures.FiguresPage;
import commonweal.metrics.figures.FiguresPages;
import commonweal.metrics.figures.Filter;
import commonweal.metrics.figures.PublishedFigures;
import commonweal.metrics.periods.London;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.Plans;

/** Finds the figures that are asked for: those that are kept, those as published, and those counted anew for one question. */
@Component
class ReadFigures {

    /** A page with the version of its document, 0 when it is not stored. */
    record Found(FiguresPage page, long version) {}

    private final Plans plans;
    private final FiguresPages pages;
    private final Supplier<Layers> layers;
    private final Clock clock;

    ReadFigures(Plans plans, FiguresPages pages, Supplier<Layers> layers, Clock clock) {
        this.plans = plans;
        this.pages = pages;
        this.layers = layers;
        this.clock = clock;
    }

    Layers layers() {
        return layers.get();
    }

    LocalDate today() {
        return London.day(clock.instant());
    }

    Found kept(Plan plan, Period period) {
        Id id = FiguresPage.id(plan.id(), period);
        FiguresPages.Stored stored = pages.byId(List.of(id)).get(id);
        return stored == null ? drawn(plan, period) : new Found(stored.page(), stored.version());
    }

    /** Without numbers that are too small to be published; what is left out depends on the year's other pages. */
    Found published(Plan plan, Period period) {
        Map<Id, FiguresPages.Stored> stored = pages.byId(
                Period.allOf(plan.year()).stream().map(part -> FiguresPage.id(plan.id(), part)).toList());
        Map<Period, FiguresPage> year = new HashMap<>();
        Period.allOf(plan.year())
                .forEach(part -> year.put(part, Optional.ofNullable(stored.get(FiguresPage.id(plan.id(), part)))
                        .map(FiguresPages.Stored::page).orElseGet(() -> drawn(plan, part).page())));
        long version = Optional.ofNullable(stored.get(FiguresPage.id(plan.id(), period)))
                .map(FiguresPages.Stored::version).orElse(0L);
        return new Found(new PublishedFigures(plan, year).page(period), version);
    }

    /** Of a part of the casework. */
    Found filtered(Plan plan, Period period, Filter filter) {
        Instant now = clock.instant();
        Recount recount = recount(plan, period, UnaryOperator.identity(), filter);
        return new Found(DrawFigures.page(plan, period, recount, now), 0);
    }

    /** As it was known when a day had ended. */
    Found knownOn(Plan plan, Period period, LocalDate day) {
        return new Found(DrawFigures.page(plan, period, sumsKnownOn(plan, period, day), endOf(day).minusMillis(1)), 0);
    }

    Sums sumsKnownOn(Plan plan, Period period, LocalDate day) {
        Instant end = endOf(day);
        return recount(plan, period, fact -> fact.asKnownBefore(end), new Filter(Map.of()));
    }

    private Recount recount(Plan plan, Period period, UnaryOperator<Fact> as, Filter filter) {
        return Recount.of(plan.partnership(), DrawFigures.months(plan, period), layers.get(),
                plans.of(plan.partnership()), as, filter);
    }

    /** The first moments of a new plan; the page is there a moment later. */
    private Found drawn(Plan plan, Period period) {
        return new Found(DrawFigures.page(plan, period, layers.get(), clock.instant()), 0);
    }

    private static Instant endOf(LocalDate day) {
        return London.startOf(day.plusDays(1));
    }
}
