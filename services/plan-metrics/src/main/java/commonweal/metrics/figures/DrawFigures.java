package commonweal.metrics.figures;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import commonweal.events.DomainEvent;
import commonweal.events.Id;
import commonweal.metrics.buckets.Month;
import commonweal.metrics.buckets.Sums;
import commonweal.metrics.measures.Reading;
import commonweal.metrics.periods.London;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.Plans;

/** Draws the pages on which changed months show; many changes since the last time are one page. */
public final class DrawFigures {

    private final Plans plans;
    private final FiguresPages pages;
    private final InstantSource clock;

    /** Pages as this instance saved them last, so that it need not read them again. */
    private final Map<Id, FiguresPages.Stored> lastSaved = new ConcurrentHashMap<>();

    public DrawFigures(Plans plans, FiguresPages pages, InstantSource clock) {
        this.plans = plans;
        this.pages = pages;
        this.clock = clock;
    }

    /** Draws the pages on which any of these months shows; false when another instance was quicker with one of them. */
    public boolean drawWith(Collection<Month> months, Sums sums) {
        boolean done = true;
        for (Plan plan : plans.all()) {
            List<Period> touched = Period.allOf(plan.year()).stream()
                    .filter(period -> months.stream().anyMatch(month -> month.partnership().equals(plan.partnership())
                            && PeriodSums.matters(month.month(), plan, period)))
                    .toList();
            done &= draw(plan, touched, sums);
        }
        return done;
    }

    /** Draws every page of every plan: when the service starts, and when a day begins, because that moves what is on course. */
    public boolean drawAll(Sums sums) {
        boolean done = true;
        for (Plan plan : plans.all()) {
            done &= draw(plan, Period.allOf(plan.year()), sums);
        }
        return done;
    }

    private boolean draw(Plan plan, Collection<Period> periods, Sums read) {
        if (periods.isEmpty()) {
            return true;
        }
        // why: pages first; if months change after they are read here, the page's version tells who read later
        Map<Id, FiguresPages.Stored> before = before(
                periods.stream().map(period -> FiguresPage.id(plan.id(), period)).toList());
        Instant now = clock.instant();
        PeriodSums sums = PeriodSums.read(plan, read, London.day(now));
        boolean done = true;
        for (Period period : periods) {
            done &= keep(Optional.ofNullable(before.get(FiguresPage.id(plan.id(), period))),
                    page(plan, period, sums, now), now);
        }
        return done;
    }

    private Map<Id, FiguresPages.Stored> before(Collection<Id> ids) {
        Map<Id, FiguresPages.Stored> before = new HashMap<>(lastSaved);
        before.keySet().retainAll(ids);
        before.putAll(pages.byId(ids.stream().filter(id -> !before.containsKey(id)).toList()));
        return before;
    }

    private boolean keep(Optional<FiguresPages.Stored> before, FiguresPage page, Instant now) {
        FiguresPages.Stored remembered = lastSaved.remove(page.id());
        if (before.filter(stored -> stored.page().showsTheSameAs(page)).isPresent()) {
            // why: somebody else may have saved another since; without a save of our own only reading it tells
            return remembered == null;
        }
        List<DomainEvent> events = before.map(stored -> page.statusesChangedSince(stored.page())).orElse(List.of());
        Optional<FiguresPages.Stored> saved = pages.save(before, page, events, now);
        // why: what was saved with events says that they wait to be sent, and would say so for ever
        saved.filter(stored -> events.isEmpty()).ifPresent(stored -> lastSaved.put(page.id(), stored));
        return saved.isPresent();
    }

    /** All months that have to be counted to draw a page. */
    public static Set<YearMonth> months(Plan plan, Period period) {
        return PeriodSums.needed(plan, period);
    }

    /** A page as it is at this moment. */
    public static FiguresPage page(Plan plan, Period period, Sums sums, Instant now) {
        return page(plan, period, PeriodSums.read(plan, sums, London.day(now)), now);
    }

    private static FiguresPage page(Plan plan, Period period, PeriodSums sums, Instant now) {
        LocalDate today = London.day(now);
        List<FiguresPage.Line> lines = plan.measures().stream().map(measure -> FiguresPage.Line
                .of(new Figure(measure, Reading.of(measure, sums.window(measure, period)),
                        sums.trend(measure, period))))
                .toList();
        return new FiguresPage(plan.id(), plan.partnership(), period, now, today, !period.endedBy(today), lines);
    }
}
