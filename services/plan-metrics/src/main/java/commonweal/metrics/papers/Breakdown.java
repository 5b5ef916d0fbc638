package commonweal.metrics.papers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;

import commonweal.metrics.disclosure.SmallNumbers;
import commonweal.metrics.papers.Block.Cell;
import commonweal.metrics.papers.Block.Column;
import commonweal.metrics.papers.Block.Table;
import commonweal.metrics.periods.Period;

/**
 * Numbers of people or reports by group, as they may be published: small ones are kept back, with what they could be worked
 * out from, both in the table and over the quarters of the year, whose papers stand beside each other.
 *
 * @param counts for each group its number in a period
 * @param compared whether the year before is shown too
 */
public record Breakdown(SmallNumbers small, Period period, SortedSet<String> groups,
        BiFunction<String, Period, Long> counts, boolean compared) {

    private static final String KEPT_BACK = "Not shown";

    public Breakdown {
        groups = new TreeSet<>(groups);
    }

    /** The groups whose numbers are kept back. */
    public Set<String> hidden() {
        List<String> order = List.copyOf(groups);
        Set<Integer> already = new TreeSet<>();
        for (int i = 0; i < order.size(); i++) {
            if (isHiddenOverTheYear(order.get(i), period)
                    || compared && isHiddenOverTheYear(order.get(i), period.yearBefore())) {
                already.add(i);
            }
        }
        List<List<Long>> rows = order.stream().map(this::numbers).toList();
        Set<String> names = new TreeSet<>();
        if (!rows.isEmpty()) {
            small.hidden(rows, true, already).forEach(place -> names.add(order.get(place)));
        }
        return names;
    }

    private List<Long> numbers(String group) {
        return compared
                ? List.of(count(group, period), count(group, period.yearBefore()))
                : List.of(count(group, period));
    }

    private boolean isHiddenOverTheYear(String group, Period when) {
        boolean year = small.isSmall(count(group, Period.of(when.year())));
        List<List<Long>> quarters = Period.allOf(when.year()).stream().filter(part -> !part.isYear())
                .map(quarter -> List.of(count(group, quarter))).toList();
        return when.isYear()
                ? year || small.givesAway(quarters)
                : small.hidden(quarters, !year).contains(when.quarter() - 1);
    }

    private long count(String group, Period when) {
        return counts.apply(group, when);
    }

    private long total(Period when) {
        return groups.stream().mapToLong(group -> count(group, when)).sum();
    }

    /**
     * Some groups together.
     *
     * @param number in the period
     * @param before in the year before; 0 when that is not compared
     * @param all of all groups in the period
     */
    public record Part(long number, long before, long all) {}

    /** What some groups come to; nothing when one of them is kept back, or the sum of all. */
    public Optional<Part> part(Set<String> some) {
        Set<String> hidden = hidden();
        if (isTotalKeptBack() || some.stream().anyMatch(hidden::contains)) {
            return Optional.empty();
        }
        List<String> here = groups.stream().filter(some::contains).toList();
        return Optional.of(new Part(here.stream().mapToLong(group -> count(group, period)).sum(),
                compared ? here.stream().mapToLong(group -> count(group, period.yearBefore())).sum() : 0,
                total(period)));
    }

    private boolean isTotalKeptBack() {
        return small.isSmall(total(period)) || compared && small.isSmall(total(period.yearBefore()));
    }

    /**
     * The table, the largest group first, those that are kept back after them; with the sums, where they may be shown.
     *
     * @param group what the groups are
     * @param counted what is counted
     */
    public Table table(String caption, String group, String counted) {
        Set<String> hidden = hidden();
        List<Column> columns = new ArrayList<>(List.of(Column.words(group), Column.number(counted),
                Column.number("Share")));
        if (compared) {
            columns.add(Column.number("A year before"));
            columns.add(Column.number("Change"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        ordered(hidden).forEach((name, shown) -> rows.add(shown ? row(name) : keptBack(name)));
        boolean totalIsSmall = isTotalKeptBack();
        rows.add(totalIsSmall ? keptBack("All") : all());
        return new Table(caption, columns, rows, hidden.isEmpty() && !totalIsSmall
                ? Optional.empty()
                : Optional.of(
                        "Not shown, to protect people: numbers from 1 to %d, and others from which they could be worked out."
                                .formatted(small.threshold() - 1)));
    }

    private Map<String, Boolean> ordered(Set<String> hidden) {
        Map<String, Boolean> ordered = new LinkedHashMap<>();
        groups.stream().filter(name -> !hidden.contains(name))
                .sorted(Comparator.comparing((String name) -> -count(name, period)))
                .forEach(name -> ordered.put(name, true));
        hidden.forEach(name -> ordered.put(name, false));
        return ordered;
    }

    private List<Cell> row(String name) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(name), Cell.of(count(name, period)),
                Numbers.share(count(name, period), total(period))));
        if (compared) {
            cells.add(Cell.of(count(name, period.yearBefore())));
            cells.add(Numbers.change(count(name, period.yearBefore()), count(name, period)));
        }
        return cells;
    }

    private List<Cell> all() {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of("All"), Cell.of(total(period)),
                Numbers.share(total(period), total(period))));
        if (compared) {
            cells.add(Cell.of(total(period.yearBefore())));
            cells.add(Numbers.change(total(period.yearBefore()), total(period)));
        }
        return cells;
    }

    private List<Cell> keptBack(String name) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(name)));
        for (int i = 0; i < (compared ? 4 : 2); i++) {
            cells.add(Cell.of(KEPT_BACK));
        }
        return cells;
    }
}
