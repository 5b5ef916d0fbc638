package commonweal.metrics.papers;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import commonweal.metrics.Pipeline;
import commonweal.metrics.areas.AreaNames;
import commonweal.metrics.figures.DrawFigures;
import commonweal.metrics.figures.FiguresPage;
import commonweal.metrics.figures.PublishedFigures;
import commonweal.metrics.measures.FactKind;
import commonweal.metrics.periods.London;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.config.PlanShelf;
import commonweal.metrics.returns.ActionProgress;
import commonweal.metrics.returns.ActionReturn;
import commonweal.metrics.returns.EqualityReturn;
import commonweal.metrics.returns.Narrative;
import commonweal.metrics.returns.Owed;
import commonweal.metrics.returns.PanelReturn;
import commonweal.metrics.returns.Standing;

/** Snapshots of what happened in a pipeline. */
public final class Snapshots {

    public static final List<String> PLANS = List.of("plans/sevenoaks-2011-12.yaml", "plans/sevenoaks-2014-15.yaml",
            "plans/thanet-2014-15.yaml", "plans/kent-2011-14.yaml", "plans/hollowdene-current.yaml");

    private final Pipeline pipeline;
    private final Instant now;
    private List<PanelReturn> panels = List.of();
    private AreaNames areas = AreaNames.NONE;

    public Snapshots(Instant now) {
        this.now = now;
        this.pipeline = new Pipeline(now, new PlanShelf(PLANS, Optional.empty()));
    }

    public Pipeline pipeline() {
        return pipeline;
    }

    /** From here on with what was said of communities' priorities, and with names of areas. */
    Snapshots knowing(List<PanelReturn> communities, AreaNames names) {
        panels = communities;
        areas = names;
        return this;
    }

    public Snapshot of(String plan, Period period) {
        return of(plan, period, List.of(), List.of());
    }

    public Snapshot of(String id, Period period, List<ActionReturn> actions, List<EqualityReturn> equality) {
        Plan plan = pipeline.plan(id);
        Census.Taking census = new Census.Taking(period.year());
        pipeline.layers().facts().each(plan.partnership(), EnumSet.of(FactKind.REPORT, FactKind.CASE), census);
        List<Snapshot.OwedNow> owed = Owed.by(plan).stream()
                .map(one -> new Snapshot.OwedNow(one, Standing.of(one, Optional.empty(), London.day(now)),
                        words(plan, one, actions)))
                .toList();
        List<Snapshot.District> districts = pipeline.plans().of(plan.districts()).stream()
                .filter(district -> district.year().equals(period.year()))
                .map(district -> new Snapshot.District(district,
                        new PublishedFigures(district, pages(district, period)).inPaper(period),
                        ActionProgress.of(district, List.of(), period)))
                .toList();
        return new Snapshot(plan, period, now, pages(plan, period), ActionProgress.of(plan, actions, period), owed,
                census.taken(), equality, districts, PanelReturn.register(plan, panels, period), areas);
    }

    private static Optional<Narrative> words(Plan plan, Owed owed, List<ActionReturn> actions) {
        return actions.stream().filter(one -> owed.what() == Owed.What.ACTION)
                .filter(one -> one.id()
                        .equals(ActionReturn.id(plan.id(), owed.about(), owed.agency(), owed.period())))
                .flatMap(one -> one.last().words().stream()).findFirst();
    }

    private Map<Period, FiguresPage> pages(Plan plan, Period period) {
        Map<Period, FiguresPage> pages = new HashMap<>();
        Period.allOf(period.year())
                .forEach(part -> pages.put(part, DrawFigures.page(plan, part, pipeline.layers(), now)));
        return pages;
    }
}
