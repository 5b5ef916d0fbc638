package commonweal.web.places;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "7, 1", "8, 2", "15, 2", "16, 3", "23, 3", "24, 4", "31, 4"})
    void hasFourStepsOfTheSameSize(long count, String level) {
        assertThat(new Scale(31, 5).level(count)).isEqualTo(level);
    }

    @Test
    void saysWhatTheStepsMean() {
        assertThat(new Scale(31, 5).legend()).extracting(Scale.Step::words).containsExactly("None",
                "Fewer than 5, or kept back", "5 to 7", "8 to 15", "16 to 23", "24 to 31");
        assertThat(new Scale(13, 5).legend()).extracting(Scale.Step::words).containsExactly("None",
                "Fewer than 5, or kept back", "5 to 6", "7 to 9", "10 to 13");
    }

    @Test
    void isNotBrokenByNothing() {
        assertThat(new Scale(0, 5).level(0L)).isEqualTo("0");
        assertThat(new Scale(0, 5).level(null)).isEqualTo("hidden");
        assertThat(new Scale(0, 5).legend()).hasSize(2);
    }
}
