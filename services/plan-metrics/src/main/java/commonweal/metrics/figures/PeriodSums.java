package commonweal.metrics.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import commonweal.metrics.buckets.Month;
import commonweal.metrics.buckets.Sums;
import commonweal.metrics.measures.Baseline;
import commonweal.metrics.measures.Kind;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.measures.Measure.Feed.Returned;
import commonweal.metrics.measures.StockFormula;
import commonweal.metrics.measures.Tallies;
import commonweal.metrics.measures.Tally;
import commonweal.metrics.measures.Window;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;

/** What was counted in a plan's periods, added up from at most 24 months and the one that holds the same day last year. */
final class PeriodSums {

    private final Map<YearMonth, Tallies> totals;
    private final Optional<Month> cut;
    private final LocalDate today;

    /** @param cut the month that holds the same day last year, of which only a part is compared */
    private PeriodSums(Map<YearMonth, Tallies> totals, Optional<Month> cut, LocalDate today) {
        this.totals = totals;
        this.cut = cut;
        this.today = today;
    }

    static PeriodSums read(Plan plan, Sums sums, LocalDate today) {
        Period year = Period.of(plan.year());
        Map<String, YearMonth> months = new TreeMap<>();
        Stream.of(year, year.yearBefore()).flatMap(period -> period.months().stream())
                .forEach(month -> months.put(Month.id(plan.partnership().value(), month), month));
        Map<YearMonth, Tallies> totals = new HashMap<>();
        sums.totals(months.keySet()).forEach((id, total) -> totals.put(months.get(id), total));
        String cut = Month.id(plan.partnership().value(), YearMonth.from(today.minusYears(1)));
        return new PeriodSums(totals, months.containsKey(cut)
                ? Optional.ofNullable(sums.months(Set.of(cut)).get(cut))
                : Optional.empty(), today);
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
        Collection<YearMonth> months = months(measure, period);
        Tally counted = measure.formula() instanceof StockFormula
                ? StockFormula.average(byMonth(months, formula), today)
                : months.stream().map(month -> total(month).of(formula)).reduce(Tally.NONE, Tally::plus);
        Tally before = looksBack(measure) && !months.isEmpty() ? before(period, formula) : Tally.NONE;
        return new Window(period, counted, before, today);
    }

    /** All months that some measure of the plan looks at for a period. */
    static Set<YearMonth> needed(Plan plan, Period period) {
        Set<YearMonth> needed = new TreeSet<>();
        plan.measures().forEach(measure -> {
            needed.addAll(months(measure, period));
            if (looksBack(measure)) {
                needed.addAll(period.yearBefore().months());
            }
        });
        return needed;
    }

    /** The months in which lies what a measure counts for a period. */
    static List<YearMonth> months(Measure measure, Period period) {
        if (measure.feed() instanceof Returned returned && returned.yearly() && !period.isYear()) {
            return List.of();
        }
        // why: what was done in an earlier quarter is still done
        return measure.kind() == Kind.MILESTONE ? sinceStartOfYear(period) : period.months();
    }

    /** The months of the period that have begun, each with what was counted in it. */
    SortedMap<YearMonth, Tally> trend(Measure measure, Period period) {
        SortedMap<YearMonth, Tally> trend = new TreeMap<>();
        if (measure.kind() != Kind.MILESTONE) {
            byMonth(months(measure, period), measure.formula().key()).headMap(YearMonth.from(today).plusMonths(1))
                    .forEach((month, tally) -> trend.put(month, measure.formula() instanceof StockFormula
                            ? StockFormula.average(new TreeMap<>(Map.of(month, tally)), today)
                            : tally));
        }
        return trend;
    }

    private SortedMap<YearMonth, Tally> byMonth(Collection<YearMonth> months, String formula) {
        SortedMap<YearMonth, Tally> tallies = new TreeMap<>();
        months.forEach(month -> tallies.put(month, total(month).of(formula)));
        return tallies;
    }

    private Tally before(Period period, String formula) {
        LocalDate last = period.endedBy(today) ? period.yearBefore().last() : today.minusYears(1);
        return period.yearBefore().months().stream().filter(month -> !month.atDay(1).isAfter(last))
                .map(month -> (month.atEndOfMonth().isAfter(last) ? upTo(month, last) : total(month)).of(formula))
                .reduce(Tally.NONE, Tally::plus);
    }

    private Tallies total(YearMonth month) {
        return totals.getOrDefault(month, Tallies.NONE);
    }

    private Tallies upTo(YearMonth month, LocalDate last) {
        return cut.filter(held -> held.month().equals(month)).map(held -> held.upTo(last)).orElse(Tallies.NONE);
    }

    private static List<YearMonth> sinceStartOfYear(Period period) {
        YearMonth last = YearMonth.from(period.last());
        return Period.of(period.year()).months().stream().filter(month -> !month.isAfter(last)).toList();
    }
}
