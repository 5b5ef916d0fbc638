package commonweal.web.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import commonweal.web.services.Coded;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    private final Words words = new Words(Clock.fixed(Instant.parse("2026-07-31T23:30:00Z"), ZoneOffset.UTC));

    @Test
    void writesDaysAsPeopleDo() {
        assertThat(words.day(LocalDate.of(2026, 3, 5))).isEqualTo("5 March 2026");
    }

    @Test
    void tellsTimesOfLondonInSummerAndWinter() {
        assertThat(words.moment(Instant.parse("2026-07-01T08:05:00Z"))).isEqualTo("1 July 2026, 9:05am");
        assertThat(words.moment(Instant.parse("2026-12-01T20:05:00Z"))).isEqualTo("1 December 2026, 8:05pm");
    }

    @Test
    void isAlreadyTomorrowInLondonOnASummerNight() {
        assertThat(words.today()).isEqualTo(LocalDate.of(2026, 8, 1));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, month, March 2026", "2026-03, month, March 2026", "2026-03-05, day, 5 March 2026",
            "2026-03-05T21:30, minute, '5 March 2026, 9:30pm'", "2026-07-05T21:30:00Z, minute, '5 July 2026, 10:30pm'",
            "not a date, day, not a date", "'', day, Not known"})
    void saysNoMoreThanIsKnown(String iso, String precision, String expected) {
        assertThat(words.roughly(iso, precision)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"rowdy-behaviour, Rowdy behaviour", "asb-task-group, ASB task group", "csu-officer, CSU officer",
            "'', Not recorded"})
    void putsCodesIntoWords(String code, String expected) {
        assertThat(words.code(code)).isEqualTo(expected);
    }

    @Test
    void prefersThePublishedWordsForACode() {
        List<Coded> published = List.of(new Coded("fire", "Fire and rescue"));

        assertThat(words.label(published, "fire")).isEqualTo("Fire and rescue");
        assertThat(words.label(published, "old-code")).isEqualTo("Old code");
    }

    @Test
    void countsInSingularAndPlural() {
        assertThat(words.count(1, "case", "cases")).isEqualTo("1 case");
        assertThat(words.count(13_448, "case", "cases")).isEqualTo("13,448 cases");
    }

    @ParameterizedTest
    @CsvSource({"case-7f3k2m9qabcd, C-2M9Q-ABCD", "rep-00000000k4q, R-0000-0K4Q", "ref-7f3k2m9qabcd, ref-7f3k2m9qabcd",
            "case-1, case-1"})
    void knowsAnIdByItsReference(String id, String reference) {
        assertThat(words.reference(id)).isEqualTo(reference);
    }
}
