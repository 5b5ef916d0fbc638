package commonweal.metrics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SmallNumbersTest {

    private final SmallNumbers five = new SmallNumbers(5);

    @Test
    void hidesNumbersFromOneToFour() {
        assertThat(five.hidden(rows(0, 1, 4, 5, 60), false)).containsExactly(1, 2);
    }

    @Test
    void hidesAnotherWhereTheTotalWouldGiveTheOnlyOneAway() {
        assertThat(five.hidden(rows(3, 20, 12, 40), true)).containsExactly(0, 2);
    }

    @Test
    void hidesAnotherWhereThoseHiddenAddUpToASmallNumber() {
        assertThat(five.hidden(rows(1, 2, 12, 40), true)).containsExactly(0, 1, 2);
    }

    @Test
    void aNoughtHidesNothing() {
        assertThat(five.hidden(rows(3, 0, 0, 40), true)).containsExactly(0, 3);
    }

    @Test
    void looksAtThePartAndAtTheRest() {
        assertThat(five.hidden(List.of(List.of(20L, 1L), List.of(9L, 9L), List.of(30L, 30L)), true))
                .containsExactly(0, 1);
    }

    /** Whoever knows the totals and what is shown never learns that so few people are behind a number. */
    @Test
    void nothingSmallCanBeWorkedOutFromTheTotal() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            List<List<Long>> rows = new ArrayList<>();
            for (int row = 0; row < 4; row++) {
                rows.add(List.of((long) random.nextInt(12), (long) random.nextInt(12)));
            }
            List<Long> total = List.of(sum(rows, 0, Set.of()), sum(rows, 1, Set.of()));
            if (five.anySmall(total)) {
                continue;
            }
            Set<Integer> hidden = five.hidden(rows, true);

            for (int column = 0; column < 2; column++) {
                long workedOut = total.get(column) - sum(rows, column, hidden);
                assertThat(five.isSmall(workedOut)).as("%s without %s", rows, hidden).isFalse();
            }
            assertThat(hidden).as("%s", rows).satisfiesAnyOf(none -> assertThat(none).isEmpty(),
                    several -> assertThat(several).hasSizeGreaterThan(1));
        }
    }

    private static long sum(List<List<Long>> rows, int column, Set<Integer> without) {
        long sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            sum += without.contains(row) ? 0 : rows.get(row).get(column);
        }
        return sum;
    }

    private static List<List<Long>> rows(long... numbers) {
        List<List<Long>> rows = new ArrayList<>();
        for (long number : numbers) {
            rows.add(List.of(number));
        }
        return rows;
    }
}
