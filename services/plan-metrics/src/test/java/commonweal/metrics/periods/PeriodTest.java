package commonweal.metrics.periods;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({"2011-12, 2011-04-01, 2012-03-31, 366", "2011-12-Q1, 2011-04-01, 2011-06-30, 91",
            "2011-12-Q2, 2011-07-01, 2011-09-30, 92", "2011-12-q3, 2011-10-01, 2011-12-31, 92",
            "2011-12-Q4, 2012-01-01, 2012-03-31, 91", "1999-00, 1999-04-01, 2000-03-31, 366"})
    void runsFromItsFirstDayToItsLast(String text, LocalDate first, LocalDate last, int days) {
        Period period = Period.parse(text);

        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.days()).isEqualTo(days);
        assertThat(period).hasToString(text.toUpperCase());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2011", "2011-13", "2011-12-Q5", "2011-12-Q0", "2011/12", "", "2011-12-Q", "99999-00"})
    void refusesWhatIsNoPeriodAndSaysWhatIs(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text)).withMessageContaining(text)
                .withMessageContaining("2011-12");
    }

    @Test
    void theFirstOfAprilBeginsTheYear() {
        assertThat(FinancialYear.of(LocalDate.of(2012, 3, 31))).hasToString("2011-12");
        assertThat(FinancialYear.of(LocalDate.of(2012, 4, 1))).hasToString("2012-13");
    }

    @Test
    void hasItsMonths() {
        assertThat(Period.parse("2011-12").months()).hasSize(12).startsWith(YearMonth.of(2011, 4))
                .endsWith(YearMonth.of(2012, 3));
        assertThat(Period.parse("2011-12-Q4").months()).containsExactly(YearMonth.of(2012, 1), YearMonth.of(2012, 2),
                YearMonth.of(2012, 3));
    }

    @Test
    void countsTheDaysThatHaveBegun() {
        Period quarter = Period.parse("2026-27-Q3");

        assertThat(quarter.daysBegun(LocalDate.of(2026, 9, 30))).isZero();
        assertThat(quarter.daysBegun(LocalDate.of(2026, 10, 1))).isEqualTo(1);
        assertThat(quarter.daysBegun(LocalDate.of(2027, 5, 1))).isEqualTo(92);
        assertThat(quarter.endedBy(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(quarter.endedBy(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28T23:59:59Z, 2026-03-28", "2026-03-29T00:30:00Z, 2026-03-29",
            "2026-03-31T22:59:59Z, 2026-03-31", "2026-03-31T23:00:00Z, 2026-04-01",
            "2026-06-30T23:30:00Z, 2026-07-01", "2026-10-24T23:30:00Z, 2026-10-25",
            "2026-10-25T23:30:00Z, 2026-10-25", "2026-12-31T23:59:59Z, 2026-12-31"})
    void aDayIsWhatTheClocksOnTheWallShow(Instant instant, LocalDate day) {
        assertThat(London.day(instant)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29, 2026-03-29T00:00:00Z", "2026-03-30, 2026-03-29T23:00:00Z",
            "2026-10-25, 2026-10-24T23:00:00Z", "2026-10-26, 2026-10-26T00:00:00Z"})
    void aDayBeginsAtMidnightInLondon(LocalDate day, Instant start) {
        assertThat(London.startOf(day)).isEqualTo(start);
        assertThat(London.day(start)).isEqualTo(day);
        assertThat(London.day(start.minusMillis(1))).isEqualTo(day.minusDays(1));
    }
}
