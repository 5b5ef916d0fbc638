package commonweal.metrics.papers.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import commonweal.events.Id;
import commonweal.metrics.areas.AreaNames;
import commonweal.metrics.buckets.Layers;
import commonweal.metrics.figures.DrawFigures;
import commonweal.metrics.figures.FiguresPage;
import commonweal.metrics.figures.FiguresPages;
import commonweal.metrics.figures.PublishedFigures;
import commonweal.metrics.measures.FactKind;
import commonweal.metrics.papers.Census;
import commonweal.metrics.papers.Snapshot;
import commonweal.metrics.papers.Snapshot.District;
import commonweal.metrics.papers.Snapshot.OwedNow;
import commonweal.metrics.periods.London;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.Plans;
import commonweal.metrics.returns.ActionProgress;
import commonweal.metrics.returns.ActionReturn;
import commonweal.metrics.returns.EqualityReturn;
import commonweal.metrics.returns.Narrative;
import commonweal.metrics.returns.Owed;
import commonweal.metrics.returns.PanelReturn;
import commonweal.metrics.returns.Return;
import commonweal.metrics.returns.Standing;
import commonweal.metrics.returns.mongo.StoredReturns;

/** Reads all that a paper is made of. */
@Component
class TakeSnapshot {

    private final Plans plans;
    private final FiguresPages pages;
    private final Supplier<Layers> layers;
    private final StoredReturns<Return> returns;
    private final StoredReturns<ActionReturn> actionReturns;
    private final StoredReturns<EqualityReturn> equalityReturns;
    private final StoredReturns<PanelReturn> panelReturns;
    private final AreaNames areas;

    TakeSnapshot(Plans plans, FiguresPages pages, Supplier<Layers> layers, StoredReturns<Return> returns,
            StoredReturns<ActionReturn> actionReturns, StoredReturns<EqualityReturn> equalityReturns,
            StoredReturns<PanelReturn> panelReturns, AreaNames areas) {
        this.plans = plans;
        this.pages = pages;
        this.layers = layers;
        this.returns = returns;
        this.actionReturns = actionReturns;
        this.equalityReturns = equalityReturns;
        this.panelReturns = panelReturns;
        this.areas = areas;
    }

    Snapshot of(Plan plan, Period period, Instant moment) {
        // why: the store keeps milliseconds; what is published must say the same when it is read back
        Instant now = moment.truncatedTo(ChronoUnit.MILLIS);
        List<ActionReturn> actions = actions(plan);
        return new Snapshot(plan, period, now, pages(plan, period, now), ActionProgress.of(plan, actions, period),
                owed(plan, actions, London.day(now)), census(plan, period),
                states(equalityReturns, plan), districts(plan, period, now),
                PanelReturn.register(plan, states(panelReturns, plan), period), areas);
    }

    private Map<Period, FiguresPage> pages(Plan plan, Period period, Instant now) {
        List<Period> year = Period.allOf(period.year());
        // why: pages of a later year of an agreement are not kept
        Map<Id, FiguresPages.Stored> stored = period.year().equals(plan.year())
                ? pages.byId(year.stream().map(part -> FiguresPage.id(plan.id(), part)).toList())
                : Map.of();
        Map<Period, FiguresPage> all = new HashMap<>();
        year.forEach(part -> all.put(part, Optional.ofNullable(stored.get(FiguresPage.id(plan.id(), part)))
                .map(FiguresPages.Stored::page).orElseGet(() -> DrawFigures.page(plan, part, layers.get(), now))));
        return all;
    }

    private List<ActionReturn> actions(Plan plan) {
        return states(actionReturns, plan);
    }

    private static <S> List<S> states(StoredReturns<S> returns, Plan plan) {
        return returns.of(plan.id()).stream().<S>map(found -> found.state()).toList();
    }

    private List<OwedNow> owed(Plan plan, List<ActionReturn> actions, LocalDate today) {
        Map<Id, Made> made = new HashMap<>();
        actions.forEach(one -> made.put(one.id(), new Made(one.said().getFirst().at(), one.last().words())));
        states(returns, plan)
                .forEach(one -> made.put(one.id(), new Made(one.said().getFirst().at(), one.last().words())));
        return Owed.by(plan).stream().map(owed -> {
            Optional<Made> found = Optional.ofNullable(made.get(owed.returnId(plan.id())));
            return new OwedNow(owed, Standing.of(owed, found.map(Made::first), today), found.flatMap(Made::words));
        }).toList();
    }

    /** @param first when it was first returned */
    private record Made(Instant first, Optional<Narrative> words) {}

    private Census census(Plan plan, Period period) {
        Census.Taking taking = new Census.Taking(period.year());
        layers.get().facts().each(plan.partnership(), EnumSet.of(FactKind.REPORT, FactKind.CASE), taking);
        return taking.taken();
    }

    /** Of each district the plan that is in force in the year, if there is one. */
    private List<District> districts(Plan county, Period period, Instant now) {
        int year = period.year().start();
        return plans.of(county.districts()).stream()
                .filter(plan -> plan.districts().isEmpty() && plan.year().start() <= year
                        && year <= plan.until().start())
                .map(plan -> new District(plan, new PublishedFigures(plan, pages(plan, period, now)).inPaper(period),
                        ActionProgress.of(plan, actions(plan), period)))
                .toList();
    }
}
