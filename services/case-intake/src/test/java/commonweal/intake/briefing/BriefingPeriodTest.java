package commonweal.intake.briefing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import commonweal.intake.clocks.WorkingDays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BriefingPeriodTest {

    private static final WorkingDays DAYS = day -> day.getDayOfWeek() != DayOfWeek.SATURDAY
            && day.getDayOfWeek() != DayOfWeek.SUNDAY
            && !Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28)).contains(day);

    @ParameterizedTest
    @CsvSource({"2026-11-20T09:00:00Z,2026-11-19T09:00:00Z,2026-11-19",
            "2026-11-23T09:00:00Z,2026-11-20T09:00:00Z,2026-11-20",
            "2026-11-22T09:00:00Z,2026-11-20T09:00:00Z,2026-11-20",
            "2026-12-29T09:00:00Z,2026-12-24T09:00:00Z,2026-12-24",
            "2026-10-26T09:00:00Z,2026-10-23T08:00:00Z,2026-10-23"})
    void looksBackToTheSameTimeOfTheLastWorkingDay(Instant now, Instant since, LocalDate day) {
        assertThat(BriefingPeriod.upTo(now, DAYS)).isEqualTo(new BriefingPeriod(since, now, day));
    }

    @Test
    void refusesABeginningThatIsNoneOrTooLongAgo() {
        Instant now = Instant.parse("2026-11-20T09:00:00Z");

        assertThatThrownBy(() -> BriefingPeriod.from(now.plusSeconds(1), now, DAYS)).hasMessageContaining("since: ");
        assertThatThrownBy(() -> BriefingPeriod.from(now.minusSeconds(32 * 86_400), now, DAYS))
                .hasMessageContaining("by 31 days at most");
    }
}
