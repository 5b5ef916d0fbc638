package commonweal.intake.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeptForTest {

    static Stream<Integer> seeds() {
        return IntStream.range(0, 300).boxed();
    }

    @Test
    void keepsWhatWasClosedForSixYears() {
        assertThat(new KeptFor(Period.ofYears(6)).eraseOn(LocalDate.of(2020, 11, 21))).isEqualTo("2026-11-21");
    }

    @Test
    void keepsWhatEndedOnALeapDayUntilTheFirstOfMarch() {
        assertThat(new KeptFor(Period.ofYears(6)).eraseOn(LocalDate.of(2020, 2, 29))).isEqualTo("2026-03-01");
    }

    /** The list looks for what ended by a day, the rule asks for the day of each: neither may know of more than the other. */
    @ParameterizedTest
    @MethodSource("seeds")
    void isDueOnTheFirstDayOnWhichTheListHasIt(int seed) {
        Random random = new Random(seed);
        KeptFor kept = new KeptFor(Period.of(random.nextInt(7), random.nextInt(12), 1 + random.nextInt(40)));
        LocalDate ended = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(3000));

        LocalDate due = kept.eraseOn(ended);

        assertThat(kept.endedBy(due)).isAfterOrEqualTo(ended);
        assertThat(kept.endedBy(due.minusDays(1))).isBefore(ended);
    }

    @Test
    void keepsNothingForNoTime() {
        assertThatThrownBy(() -> new KeptFor(Period.ZERO)).hasMessage(
                "P0D (expected: a period such as P6Y, a day or more)");
    }
}
