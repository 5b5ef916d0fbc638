package commonweal.intake.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import commonweal.events.AreaCode;
import commonweal.events.Code;

import static commonweal.intake.reports.ReportFixtures.aSubmission;
import static commonweal.intake.reports.ReportFixtures.anAnonymousSubmission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({"2026-11-20T21:30,MINUTE,2026-11-20T21:30", "2026-11-20T21:30:45,MINUTE,2026-11-20T21:30",
            "2026-07-01T23:30:00Z,MINUTE,2026-07-02T00:30", "2026-07-01T23:30:00+01:00,MINUTE,2026-07-01T23:30",
            "2026-11-20,DAY,2026-11-20T00:00", "2026-11-20T21:30,DAY,2026-11-20T00:00",
            "2026-11,MONTH,2026-11-01T00:00", "2026-11-20,MONTH,2026-11-01T00:00"})
    void readsATimeNoMoreExactlyThanItWasSaid(String told, Precision precision, LocalDateTime expected) {
        assertThat(Occurrence.told(told, null, precision).from()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"yesterday,DAY,a date such as 2026-11-20", "2026-13,MONTH,a month such as 2026-11",
            "2026-11-20,MINUTE,a date and time such as 2026-11-20T21:30", "2026-02-30,DAY,a date such as",
            "2026-11-20T25:00,MINUTE,a date and time such as"})
    void saysWhatATimeShouldLookLike(String told, Precision precision, String expected) {
        assertThatThrownBy(() -> Occurrence.told(told, null, precision)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("occurred.from: '" + told).hasMessageContaining(expected);
    }

    @Test
    void coversAMonthToItsLastDay() {
        assertThat(Occurrence.told("2026-01", "2026-02", Precision.MONTH).lastDay())
                .isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        assertThatThrownBy(() -> Occurrence.told("2026-11-20", "2026-11-19", Precision.DAY))
                .hasMessageStartingWith("occurred.to: 2026-11-19");
    }

    @Test
    void refusesTheFutureButForgivesADay() {
        Instant now = Instant.parse("2026-11-21T09:30:00Z");

        assertThat(Occurrence.told("2026-11-22", null, Precision.DAY).notAfter(now)).isNotNull();
        assertThatThrownBy(() -> Occurrence.told("2026-11-23", null, Precision.DAY).notAfter(now))
                .hasMessageContaining("not in the future");
    }

    @ParameterizedTest
    @CsvSource({"tn131hg,TN13 1HG", "' m1  1ae ',M1 1AE", "Sw1a 1aA,SW1A 1AA"})
    void printsAPostcodeAsThePostOfficeDoes(String told, String printed) {
        assertThat(Postcode.told(told).value()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TN13", "ABC 123", "13TN 1HG", "TN13 1CC"})
    void refusesWhatIsNoPostcode(String told) {
        assertThatThrownBy(() -> Postcode.told(told)).hasMessageStartingWith("place.postcode: '");
    }

    @Test
    void keepsAUprnAsTextWithoutLeadingZeros() {
        assertThat(new Uprn("000100000017").value()).isEqualTo("100000017");
        assertThatThrownBy(() -> new Uprn("1234567890123")).hasMessageContaining("1 to 12 digits");
    }

    @Test
    void keepsAUsrnAsTextWithoutLeadingZeros() {
        assertThat(new Usrn("00345678").value()).isEqualTo("345678");
        assertThatThrownBy(() -> new Usrn("123456789")).hasMessageContaining("1 to 8 digits");
    }

    @ParameterizedTest
    @CsvSource({"180.1,0,place.longitude", "NaN,0,place.longitude", "0,-90.1,place.latitude"})
    void refusesAPointThatIsNotOnTheGlobe(double longitude, double latitude, String field) {
        assertThatThrownBy(() -> new Point(longitude, latitude)).hasMessageStartingWith(field);
    }

    @Test
    void letsOnlyAWellFormedAreaCodeThrough() {
        Place place = new Place(null, null, null, null, null, null, "Hollow Ward", "E01024405", false);

        assertThat(place.wardCode()).isEmpty();
        assertThat(place.lsoaCode()).contains(new AreaCode("E01024405"));
    }

    @Test
    void takesBlankTextForNoneAndRefusesTooMuch() {
        assertThat(Text.bounded("text", "  \n ", 10)).isNull();
        assertThat(Text.bounded("text", " a b ", 10)).isEqualTo("a b");
        assertThatThrownBy(() -> Text.bounded("text", "x".repeat(11), 10))
                .hasMessage("text: 11 characters (expected: at most 10)");
        assertThatThrownBy(() -> Text.bounded("text", "a\0b", 10)).hasMessageContaining("control characters");
    }

    @Test
    void refusesAReporterWhoWantsToBeAnonymous() {
        Submission told = aSubmission();

        assertThatThrownBy(() -> new Submission(told.channel(), true, told.occurred(), null, null, null, null,
                told.reporter(), false, false, false, false, null, told.consent()))
                .hasMessageStartingWith("reporter: given although");
    }

    @Test
    void tellsATrueRepeatFromAnythingElse() {
        assertThat(aSubmission().fingerprint()).isEqualTo(aSubmission().fingerprint())
                .isNotEqualTo(anAnonymousSubmission().fingerprint());
    }

    @Test
    void putsNobodysNameIntoALogLine() {
        assertThat(ReportFixtures.aReceivedReport().toString()).doesNotContain("Resident").doesNotContain("Loud");
        assertThat(String.valueOf(aSubmission().reporter())).doesNotContain("Resident");
    }

    @Test
    void keepsAnUnknownPrecisionOut() {
        assertThatThrownBy(() -> Precision.of(new Code("hour"))).hasMessageContaining("one of minute, day, month");
    }
}
