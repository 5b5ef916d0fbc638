package commonweal.risk.cases.mongo;

import java.time.LocalDate;
import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import commonweal.events.Id;

import static org.assertj.core.api.Assertions.assertThat;

class DueKeyTest {

    private static final Id CASE = new Id("case-7f3k2m9qabcd");
    private static final LocalDate START = LocalDate.of(2011, 4, 1);

    @Test
    void thePatternOfADayFindsTheKeysUpToThatDayAndNoOthers() {
        Random random = new Random(1);
        for (int tries = 0; tries < 2_000; tries++) {
            LocalDate day = START.plusDays(random.nextInt(20_000));
            LocalDate due = START.plusDays(random.nextInt(20_000));

            assertThat(DueKey.upTo(day).matcher(DueKey.of(due, CASE)).find()).as("due %s, up to %s", due, day)
                    .isEqualTo(!due.isAfter(day));
        }
    }

    @Test
    void findsTheDayItselfAndTheDayBeforeButNotTheDayAfter() {
        Pattern upTo = DueKey.upTo(LocalDate.of(2026, 11, 20));

        assertThat(upTo.matcher("2026-11-19/case-1").find()).isTrue();
        assertThat(upTo.matcher("2026-11-20/case-1").find()).isTrue();
        assertThat(upTo.matcher("2026-11-21/case-1").find()).isFalse();
        assertThat(upTo.matcher("2026-12-01/case-1").find()).isFalse();
        assertThat(upTo.matcher("2025-12-31/case-1").find()).isTrue();
    }
}
