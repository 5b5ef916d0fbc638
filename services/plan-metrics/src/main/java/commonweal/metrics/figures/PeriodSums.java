package commonweal.metrics.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import commonweal.metrics.buckets.Month;
import commonweal.metrics.buckets.Months;
import commonweal.metrics.measures.Baseline;
import commonweal.metrics.measures.Kind;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.measures.Measure.Feed.Returned;
import commonweal.metrics.measures.Tallies;
import commonweal.metrics.measures.Tally;
import commonweal.metrics.measures.Window;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;

/** What was counted in a plan's periods, added up from at most 24 months and the one that holds the same day last year. */
final class PeriodSums {

    private final Map<String, Tallies> totals;
    private final Map<String, Month> cutMonths;
    private final String partnership;
    private final LocalDate today;

    private PeriodSums(Map<String, Tallies> totals, Map<String, Month> cutMonths, String partnership, LocalDate today) {
        this.totals = totals;
        this.cutMonths = cutMonths;
        this.partnership = partnership;
        this.today = today;
    }

    static PeriodSums read(Plan plan, Months months, LocalDate today) {
        String partnership = plan.partnership().value();
        Set<String> ids = new TreeSet<>();
        Period year = Period.of(plan.year());
        List.of(year, year.yearBefore())
                .forEach(period -> period.months().forEach(month -> ids.add(Month.id(partnership, month))));
        String cut = Month.id(partnership, YearMonth.from(today.minusYears(1)));
        return new PeriodSums(months.totals(ids), ids.contains(cut) ? months.byId(Set.of(cut)) : Map.of(), partnership,
                today);
    }

    /** Whether a change in the month can show on the plan's page for the period. */
    static boolean matters(YearMonth month, Plan plan, Period period) {
        LocalDate day = month.atDay(1);
        return period.contains(day)
                || period.yearBefore().contains(day) && plan.measures().stream().anyMatch(PeriodSums::looksBack)
                || sinceStartOfYear(period).contains(month)
                        && plan.measures().stream().anyMatch(measure -> measure.kind() == Kind.MILESTONE);
    }

    private static boolean looksBack(Measure measure) {
        return measure.baseline().filter(Baseline.YearBefore.class::isInstance).isPresent();
    }

    Window window(Measure measure, Period period) {
        String formula = measure.formula().key();
        if (measure.feed() instanceof Returned(var agencies, boolean yearly) && yearly && !period.isYear()) {
            return new Window(period, Tally.NONE, Tally.NONE, today);
        }
        // why: what was done in an earlier quarter is still done
        Collection<YearMonth> months = measure.kind() == Kind.MILESTONE ? sinceStartOfYear(period) : period.months();
        Tally counted = months.stream().map(month -> total(month).of(formula)).reduce(Tally.NONE, Tally::plus);
        Tally before = looksBack(measure) ? before(period, formula) : Tally.NONE;
        return new Window(period, counted, before, today);
    }

    private Tally before(Period period, String formula) {
        LocalDate last = period.endedBy(today) ? period.yearBefore().last() : today.minusYears(1);
        return period.yearBefore().months().stream().filter(month -> !month.atDay(1).isAfter(last))
                .map(month -> (month.atEndOfMonth().isAfter(last) ? upTo(month, last) : total(month)).of(formula))
                .reduce(Tally.NONE, Tally::plus);
    }

    private Tallies total(YearMonth month) {
        return totals.getOrDefault(Month.id(partnership, month), Tallies.NONE);
    }

    private Tallies upTo(YearMonth month, LocalDate last) {
        Month cut = cutMonths.get(Month.id(partnership, month));
        return cut == null ? Tallies.NONE : cut.upTo(last);
    }

    private static List<YearMonth> sinceStartOfYear(Period period) {
        YearMonth last = YearMonth.from(period.last());
        return Period.of(period.year()).months().stream().filter(month -> !month.isAfter(last)).toList();
    }
}
