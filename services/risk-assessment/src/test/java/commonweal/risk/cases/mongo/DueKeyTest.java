package commonweal.risk.cases.mongo;

import java.time.LocalDate;
import java.util.regex.Pattern;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import commonweal.events.Id;

import static org.assertj.core.api.Assertions.assertThat;

class DueKeyTest {

    private static final Id CASE = new Id("case-7f3k2m9qabcd");
    private static final LocalDate START = LocalDate.of(2011, 4, 1);

    @Property(tries = 2000)
    void thePatternOfADayFindsTheKeysUpToThatDayAndNoOthers(@ForAll @IntRange(max = 20_000) int day,
            @ForAll @IntRange(max = 20_000) int due) {
        Pattern upTo = DueKey.upTo(START.plusDays(day));

        assertThat(upTo.matcher(DueKey.of(START.plusDays(due), CASE)).find()).isEqualTo(due <= day);
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
