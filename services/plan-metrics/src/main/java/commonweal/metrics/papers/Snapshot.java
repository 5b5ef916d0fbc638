package commonweal.metrics.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import commonweal.metrics.areas.AreaNames;
import commonweal.metrics.disclosure.SmallNumbers;
import commonweal.metrics.figures.FiguresPage;
import commonweal.metrics.figures.PublishedFigures;
import commonweal.metrics.periods.London;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Background.Panel;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.returns.ActionProgress;
import commonweal.metrics.returns.EqualityReturn;
import commonweal.metrics.returns.Narrative;
import commonweal.metrics.returns.Owed;
import commonweal.metrics.returns.Standing;

/**
 * All that one paper is made of, read at one moment: a paper made from it again is the same.
 *
 * @param pages the figures of the period's year and of its quarters
 * @param progress the actions at the period's end
 * @param owed what partners owe, and how each of it stands
 * @param equality what was returned about who was reached
 * @param districts the plans of a county's districts, none for a district's own plan
 * @param panels the communities' own priorities at the period's end
 * @param areas what the areas are called that reports come from
 */
public record Snapshot(Plan plan, Period period, Instant takenAt, Map<Period, FiguresPage> pages,
        List<ActionProgress> progress, List<OwedNow> owed, Census census, List<EqualityReturn> equality,
        List<District> districts, List<Panel> panels, AreaNames areas) {

    /** @param words what the agency says with it, as it said it last */
    public record OwedNow(Owed owed, Standing standing, Optional<Narrative> words) {}

    /** One district's plan with its figures as they may be published and its actions. */
    public record District(Plan plan, FiguresPage published, List<ActionProgress> progress) {}

    public Snapshot {
        pages = Map.copyOf(pages);
        progress = List.copyOf(progress);
        owed = List.copyOf(owed);
        equality = List.copyOf(equality);
        districts = List.copyOf(districts);
        panels = List.copyOf(panels);
    }

    /** The figures as they may leave the partnership: no paper shows any others. */
    public FiguresPage published() {
        return new PublishedFigures(plan, pages).inPaper(period);
    }

    public SmallNumbers small() {
        return new SmallNumbers(plan.rules().smallNumbers());
    }

    public LocalDate today() {
        return London.day(takenAt);
    }

    /** Whether the period is over, so that nothing but late returns and late events can change it. */
    public boolean isOver() {
        return period.endedBy(today());
    }

    /** What was to be returned by now for the period, or for a part of it, and is not there. */
    public List<OwedNow> missing() {
        return asked().stream().filter(one -> one.standing() == Standing.LATE || one.standing() == Standing.MISSING
                || one.standing() == Standing.DUE)
                .toList();
    }

    /** Asked for the period, or for a part of it. */
    public List<OwedNow> asked() {
        return owed.stream().filter(one -> covers(one.owed().period())).toList();
    }

    private boolean covers(Period part) {
        return !part.first().isBefore(period.first()) && !part.last().isAfter(period.last());
    }
}
