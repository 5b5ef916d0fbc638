package commonweal.metrics.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.measures.Baseline;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.measures.Measure.Feed.Returned;
import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.ActionStatus;
import commonweal.metrics.plans.Plan;

/**
 * Something that an agency has to return for a period, as it follows from the plan.
 *
 * @param about the measure's id or the action's number
 * @param due the last day for it
 * @param remindFrom from when on a reminder is due
 */
public record Owed(What what, String about, String title, Code agency, Period period, LocalDate due,
        LocalDate remindFrom) {

    public enum What {
        /** Figures for a measure. */
        MEASURE,
        /** How an action stands, in words, and what was spent on it. */
        ACTION
    }

    /** The return that answers it. */
    public Id returnId(Id plan) {
        return switch (what) {
            case MEASURE -> Return.id(plan, new Code(about), agency, period);
            case ACTION -> ActionReturn.id(plan, about, agency, period);
        };
    }

    /** All that a plan asks for, by due date. */
    public static List<Owed> by(Plan plan) {
        List<Owed> owed = new ArrayList<>();
        for (Measure measure : plan.measures()) {
            if (measure.feed() instanceof Returned returned) {
                periods(plan, measure, returned).forEach(period -> returned.agencies().forEach(
                        agency -> owed
                                .add(of(plan, What.MEASURE, measure.id().value(), measure.title(), agency, period))));
            }
        }
        plan.actions().stream().filter(action -> action.status() != ActionStatus.COMPLETED)
                .forEach(action -> years(plan).flatMap(year -> quarters(year)).forEach(period -> action.reportedBy()
                        .forEach(agency -> owed
                                .add(of(plan, What.ACTION, action.number(), action.title(), agency, period)))));
        return owed.stream().sorted(Comparator.comparing(Owed::due).thenComparing(Owed::what)
                .thenComparing(Owed::about, Owed::naturally).thenComparing(Owed::agency)).toList();
    }

    private static Stream<Period> periods(Plan plan, Measure measure, Returned returned) {
        boolean looksBack = measure.baseline().filter(Baseline.YearBefore.class::isInstance).isPresent();
        Stream<FinancialYear> before = looksBack ? Stream.of(plan.year().previous()) : Stream.empty();
        // why: a target that ends after the plan's year is measured until it ends
        Stream<FinancialYear> after = measure.ends().map(FinancialYear::of)
                .filter(end -> end.start() > plan.until().start()).stream()
                .flatMap(end -> Stream.iterate(plan.until().next(), FinancialYear::next)
                        .limit(end.start() - plan.until().start()));
        return Stream.of(before, years(plan), after).flatMap(years -> years)
                .flatMap(year -> returned.yearly() ? Stream.of(Period.of(year)) : quarters(year));
    }

    private static Stream<FinancialYear> years(Plan plan) {
        return Stream.iterate(plan.year(), FinancialYear::next).limit(plan.until().start() - plan.year().start() + 1);
    }

    private static Stream<Period> quarters(FinancialYear year) {
        return Period.allOf(year).stream().filter(period -> !period.isYear());
    }

    private static Owed of(Plan plan, What what, String about, String title, Code agency, Period period) {
        // why: what last year is compared with is wanted with the first figures of this year
        Period asked = period.year().start() < plan.year().start() ? new Period(plan.year(), 1) : period;
        LocalDate due = asked.last().plusDays(plan.rules().dueDays());
        return new Owed(what, about, title, agency, period, due, due.minusDays(plan.rules().remindDays()));
    }

    /** 2.10 after 2.9. */
    private static int naturally(String one, String other) {
        return Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()).compare(one, other);
    }
}
