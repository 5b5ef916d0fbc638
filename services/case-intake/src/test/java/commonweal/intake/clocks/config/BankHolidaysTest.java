package commonweal.intake.clocks.config;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BankHolidaysTest {

    private final BankHolidays england = new BankHolidays("eng", Set.of());

    /** As published at gov.uk/bank-holidays. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31",
            "2026-12-25", "2026-12-28", "2027-03-26", "2027-03-29", "2027-12-27", "2027-12-28", "2011-04-29"})
    void knowsTheBankHolidaysOfEngland(LocalDate day) {
        assertThat(england.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-11-22"})
    void takesNoWeekendForWork(LocalDate day) {
        assertThat(england.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2026-11-30", "2026-03-17", "2026-12-24", "2026-12-29"})
    void takesOtherDaysForWork(LocalDate day) {
        assertThat(england.isWorkingDay(day)).isTrue();
    }

    @Test
    void keepsDaysOffThatCameLater() {
        LocalDate proclaimed = LocalDate.of(2026, 6, 15);

        assertThat(new BankHolidays("eng", Set.of(proclaimed)).isWorkingDay(proclaimed)).isFalse();
        assertThat(england.isWorkingDay(proclaimed)).isTrue();
    }

    @Test
    void refusesACalendarThatItDoesNotKnow() {
        assertThatThrownBy(() -> new BankHolidays("france", Set.of()))
                .hasMessage("calendar: 'france' (expected: one of eng, wls, sct, nir)");
    }
}
