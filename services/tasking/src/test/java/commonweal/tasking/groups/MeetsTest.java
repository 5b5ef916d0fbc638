package commonweal.tasking.groups;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import commonweal.tasking.groups.MeetingPattern.OnBankHoliday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** "Second Thursday", with bank holidays moved by rule. */
class MeetsTest {

    private static final Map<LocalDate, String> HOLIDAYS = Map.of(LocalDate.of(2026, 5, 4), "Early May bank holiday",
            LocalDate.of(2026, 12, 25), "Christmas Day", LocalDate.of(2026, 12, 28), "Boxing Day (substitute)");
    private static final BankHolidays BANK = day -> Optional.ofNullable(HOLIDAYS.get(day));

    @ParameterizedTest
    @CsvSource({"second Thursday,2026-09,2026-09-10", "first Monday,2026-06,2026-06-01",
            "last Friday,2026-02,2026-02-27", "fourth Tuesday,2026-12,2026-12-22",
            "Third  wednesday,2026-07,2026-07-15"})
    void readsWhatPeopleSay(String words, YearMonth month, LocalDate day) {
        assertThat(MeetingPattern.parse(words).in(month)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fifth Thursday", "second", "second Thorsday", "every second Thursday", "Thursday second"})
    void refusesWhatItCannotRead(String words) {
        assertThatIllegalArgumentException().isThrownBy(() -> MeetingPattern.parse(words))
                .withMessage("pattern: '" + words
                        + "' (expected: first, second, third, fourth or last and a day, such as second Thursday)");
    }

    @Test
    void saysItAgain() {
        assertThat(new MeetingPattern(2, DayOfWeek.THURSDAY).inWords()).isEqualTo("second Thursday");
        assertThat(new MeetingPattern(-1, DayOfWeek.MONDAY).inWords()).isEqualTo("last Monday");
    }

    @ParameterizedTest
    @CsvSource({"NEXT_WORKING_DAY,2026-05-05", "PREVIOUS_WORKING_DAY,2026-05-01", "WEEK_LATER,2026-05-11",
            "WEEK_EARLIER,2026-04-27"})
    void movesOffABankHoliday(OnBankHoliday rule, LocalDate instead) {
        assertThat(meets("first Monday", rule).dates(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 5, 31), BANK))
                .containsExactly(new MeetingPattern.Date(instead, LocalDate.of(2026, 5, 4),
                        "4 May 2026 is a bank holiday (Early May bank holiday)"));
    }

    @Test
    void movesPastFurtherHolidaysAndWeekends() {
        assertThat(meets("fourth Friday", OnBankHoliday.NEXT_WORKING_DAY)
                .dates(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31), BANK)).extracting(MeetingPattern.Date::on)
                .containsExactly(LocalDate.of(2026, 12, 29));
    }

    @Test
    void leavesTheMeetingOutWhereThatIsTheRule() {
        assertThat(meets("first Monday", OnBankHoliday.NO_MEETING).dates(LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 6, 30), BANK)).extracting(MeetingPattern.Date::on)
                .containsExactly(LocalDate.of(2026, 4, 6), LocalDate.of(2026, 6, 1));
    }

    @Test
    void findsADayThatWasMovedOutOfItsMonth() {
        assertThat(meets("first Monday", OnBankHoliday.PREVIOUS_WORKING_DAY).dates(LocalDate.of(2026, 4, 30),
                LocalDate.of(2026, 5, 3), BANK)).extracting(MeetingPattern.Date::patternDate)
                .containsExactly(LocalDate.of(2026, 5, 4));
    }

    @Test
    void meetsInItsMonthsOnly() {
        Meets quarterly = new Meets(MeetingPattern.parse("second Thursday"), Set.of(Month.JANUARY, Month.JULY),
                OnBankHoliday.NEXT_WORKING_DAY, null, Duration.ofHours(2), null);

        List<LocalDate> days = quarterly.dates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), BANK).stream()
                .map(MeetingPattern.Date::on).toList();

        assertThat(days).containsExactly(LocalDate.of(2026, 1, 8), LocalDate.of(2026, 7, 9));
    }

    private static Meets meets(String pattern, OnBankHoliday rule) {
        return new Meets(MeetingPattern.parse(pattern), Set.of(), rule, null, Duration.ofHours(2), null);
    }
}
