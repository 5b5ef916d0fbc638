package commonweal.metrics.papers;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import commonweal.metrics.disclosure.SmallNumbers;
import commonweal.metrics.papers.Block.Cell;
import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.periods.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** What a table by group gives away of the people in it. */
class BreakdownTest {

    private static final FinancialYear YEAR = new FinancialYear(2026);
    private static final Period SECOND = new Period(YEAR, 2);

    @Test
    void showsLargeNumbersWithTheirSharesLargestFirst() {
        Breakdown breakdown = inEachQuarter(Map.of("noise", 20L, "litter", 30L));

        assertThat(cells(breakdown)).containsExactly(List.of("litter", "30", "60.0%"), List.of("noise", "20", "40.0%"),
                List.of("All", "50", "100.0%"));
    }

    @Test
    void keepsASmallNumberBackWithTheOneItCouldBeWorkedOutFrom() {
        Breakdown breakdown = inEachQuarter(Map.of("noise", 20L, "litter", 30L, "dogs", 3L));

        assertThat(breakdown.hidden()).containsExactly("dogs", "noise");
        assertThat(cells(breakdown)).contains(List.of("dogs", "Not shown", "Not shown"));
        assertThat(breakdown.table("Caption", "Group", "Number").note()).hasValueSatisfying(
                note -> assertThat(note).contains("from 1 to 4"));
    }

    @Test
    void keepsAQuarterBackThatWouldGiveAnotherOneAway() {
        // why: the year and the third and fourth quarter are published too; 2 is what is left of the first
        Map<Integer, Long> noise = Map.of(1, 2L, 2, 7L, 3, 30L, 4, 30L);
        Breakdown breakdown = new Breakdown(new SmallNumbers(5), SECOND, new TreeSet<>(List.of("litter", "noise")),
                (group, when) -> group.equals("litter")
                        ? 100L
                        : when.isYear()
                                ? noise.values().stream().mapToLong(Long::longValue).sum()
                                : noise.get(when.quarter()),
                false);

        assertThat(breakdown.hidden()).contains("noise");
    }

    @Test
    void keepsAYearBackThatWouldGiveAQuarterAway() {
        // why: the first quarter was shown when it ended, so the second is the year less the others
        Map<Integer, Long> noise = Map.of(1, 7L, 2, 2L, 3, 30L, 4, 30L);
        Breakdown breakdown = new Breakdown(new SmallNumbers(5), Period.of(YEAR),
                new TreeSet<>(List.of("litter", "noise")),
                (group, when) -> group.equals("litter") ? 100L : when.isYear() ? 69L : noise.get(when.quarter()),
                false);

        assertThat(breakdown.hidden()).contains("noise");
    }

    @Test
    void nothingIsKeptBackWhenThereIsNothingSmall() {
        assertThat(inEachQuarter(Map.of("noise", 5L, "litter", 0L)).hidden()).isEmpty();
    }

    @Test
    void aTotalThatIsSmallItselfIsNotShownEither() {
        assertThat(cells(inEachQuarter(Map.of("noise", 2L, "litter", 1L))).getLast())
                .containsExactly("All", "Not shown", "Not shown");
    }

    private static Breakdown inEachQuarter(Map<String, Long> numbers) {
        return new Breakdown(new SmallNumbers(5), SECOND, new TreeSet<>(numbers.keySet()),
                (group, when) -> numbers.get(group) * (when.isYear() ? 4 : 1), false);
    }

    private static List<List<String>> cells(Breakdown breakdown) {
        return breakdown.table("Caption", "Group", "Number").rows().stream()
                .map(row -> row.stream().map(Cell::text).toList()).toList();
    }
}
