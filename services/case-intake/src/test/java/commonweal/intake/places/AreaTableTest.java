package commonweal.intake.places;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import commonweal.intake.places.AreaTable.Row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AreaTableTest {

    private static final SmallNumbers SMALL = new SmallNumbers(5);

    @Test
    void sumsWhatAnAreaHas() {
        AreaTable table = AreaTable.of(List.of(count("W1", "L1", 10), count("W1", "L2", 7), count("W2", "L3", 30),
                new AreaCount("W1", "L1", 0, 0, 3), count(null, null, 8)), SMALL);

        assertThat(table.wards()).containsExactly(new Row("W1", 17L, 0L, 3), new Row("W2", 30L, 0L, 0));
        assertThat(table.lsoas()).containsExactly(new Row("L1", 10L, 0L, 3), new Row("L2", 7L, 0L, 0),
                new Row("L3", 30L, 0L, 0));
        assertThat(table.elsewhere()).isEqualTo(new Row(null, 8L, 0L, 0));
    }

    @Test
    void keepsASmallCountBackAndTheNextSmallestFromWhichItWouldFollow() {
        AreaTable table = AreaTable.of(List.of(count("W1", "L1", 3), count("W2", "L2", 9), count("W3", "L3", 30)),
                SMALL);

        assertThat(table.wards()).extracting(Row::reports).containsExactly(null, null, 30L);
    }

    @Test
    void keepsTheLsoasOfAWardBackByThemselves() {
        AreaTable table = AreaTable.of(List.of(count("W1", "L1", 3), count("W1", "L2", 9), count("W1", "L3", 30),
                count("W2", "L4", 12)), SMALL);

        assertThat(table.wards()).extracting(Row::reports).containsExactly(42L, 12L);
        assertThat(table.lsoas()).extracting(Row::reports).containsExactly(null, null, 30L, 12L);
    }

    @Test
    void tellsPublishedFiguresAndNothingAtAllAsTheyAre() {
        AreaTable table = AreaTable.of(List.of(new AreaCount("W1", "L1", 0, 0, 2)), SMALL);

        assertThat(table.wards()).containsExactly(new Row("W1", 0L, 0L, 2));
        assertThat(AreaTable.of(List.of(), SMALL).elsewhere()).isEqualTo(new Row(null, 0L, 0L, 0));
    }

    @Test
    void keepsBackUntilWhatIsKeptBackIsNoSmallNumber() {
        assertThat(SMALL.keptBack(Map.of("a", 1L, "b", 1L, "c", 20L, "d", 30L))).containsExactly("a", "b", "c");
        assertThat(SMALL.keptBack(Map.of("a", 3L, "b", 4L, "c", 20L))).containsExactly("a", "b");
        assertThat(SMALL.keptBack(Map.of("a", 3L))).containsExactly("a");
        assertThat(SMALL.keptBack(Map.of("a", 0L, "b", 20L))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallNumbers(0));
    }

    private static AreaCount count(String ward, String lsoa, long reports) {
        return new AreaCount(ward, lsoa, reports, 0, 0);
    }
}
