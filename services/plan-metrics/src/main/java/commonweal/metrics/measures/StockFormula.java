package commonweal.metrics.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import commonweal.events.Id;

/**
 * Counts how many resources are out on a day: from the day one was put out up to the day before it was taken back. Each month
 * that a resource is out in holds for it the number of its days (the numerator) and whether it is out when the month ends
 * (the denominator), so that any period is told from its months, and the month that is going on up to today.
 *
 * @param from what puts a resource out
 * @param until the event that takes it back, of the same deployment
 */
public record StockFormula(String key, Selector from, String until) implements Formula {

    /** The detail that says which end belongs to which beginning. */
    public static final String PAIR = "deployment-id";
    /** A deployment that nobody ends counts for so long: by then it is likelier that the end was not told. */
    private static final int LONGEST_MONTHS = 24;

    public StockFormula(Selector from, String until) {
        this(FormulaKey.of("stock", from, until), from, until);
    }

    @Override
    public FactKind fact() {
        return FactKind.RESOURCE;
    }

    @Override
    public Set<String> events() {
        return Set.of(from.event(), until);
    }

    /** The day that it is put out, and the first day of each month in which it could still be out. */
    @Override
    public Set<LocalDate> days(List<Entry> sorted) {
        return from.candidates(sorted).stream().map(Entry::day)
                .flatMap(day -> Stream.concat(Stream.of(day), Stream.iterate(1, months -> months + 1)
                        .limit(LONGEST_MONTHS).map(months -> YearMonth.from(day).plusMonths(months).atDay(1))))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Counted> count(Id fact, List<Entry> sorted) {
        Map<YearMonth, TreeSet<LocalDate>> months = from.candidates(sorted).stream()
                .flatMap(start -> start.day().datesUntil(end(start, sorted)))
                .collect(Collectors.groupingBy(YearMonth::from, TreeMap::new, Collectors.toCollection(TreeSet::new)));
        List<Counted> counted = new ArrayList<>();
        months.forEach((month, days) -> counted.add(new Counted(fact, days.first(),
                Tally.counted(days.size(), days.contains(month.atEndOfMonth()) ? 1 : 0))));
        return counted;
    }

    /** The first day on which it is no longer out. */
    private LocalDate end(Entry start, List<Entry> sorted) {
        LocalDate latest = YearMonth.from(start.day()).plusMonths(LONGEST_MONTHS + 1L).atDay(1);
        return sorted.stream().filter(entry -> isEndOf(start, entry)).map(Entry::day).findFirst()
                .filter(day -> day.isBefore(latest)).orElse(latest);
    }

    private boolean isEndOf(Entry start, Entry entry) {
        return entry.event().equals(until) && !entry.day().isBefore(start.day())
                && entry.details().getOrDefault(PAIR, "").equals(start.details().get(PAIR));
    }

    @Override
    public List<Step> trace(Id fact, Id unit, List<Entry> sorted) {
        List<Entry> starts = from.candidates(sorted);
        return sorted.stream().map(entry -> new Step(entry, starts.contains(entry)
                ? Set.of(Step.Role.COHORT)
                : starts.stream().anyMatch(start -> isEndOf(start, entry))
                        ? Set.of(Step.Role.EXCLUSION)
                        : Set.of()))
                .toList();
    }

    /**
     * What was out on average over some months.
     *
     * @param months what was counted in each; those after the day have not been yet
     * @param today the last day that is counted
     * @return as numerator how many on an average day, rounded down, so that a target missed by a hair is not shown as met;
     *     as denominator how many on the last day; as number of units the most that were out in one month
     */
    public static Tally average(SortedMap<YearMonth, Tally> months, LocalDate today) {
        BigDecimal unitDays = BigDecimal.ZERO;
        long days = 0;
        long most = 0;
        BigDecimal atEnd = BigDecimal.ZERO;
        for (Map.Entry<YearMonth, Tally> month : months.headMap(YearMonth.from(today).plusMonths(1)).entrySet()) {
            Tally tally = month.getValue();
            int length = month.getKey().lengthOfMonth();
            int begun = month.getKey().equals(YearMonth.from(today)) ? today.getDayOfMonth() : length;
            // why: who is out when the month ends is out on each of its days that are still to come
            unitDays = unitDays.add(tally.numerator())
                    .subtract(tally.denominator().multiply(BigDecimal.valueOf(length - begun))).max(BigDecimal.ZERO);
            days += begun;
            most = Math.max(most, tally.n());
            atEnd = tally.denominator();
        }
        return days == 0
                ? Tally.NONE
                : new Tally(unitDays.divide(BigDecimal.valueOf(days), 2, RoundingMode.DOWN), atEnd, most,
                        new TreeMap<>());
    }
}
