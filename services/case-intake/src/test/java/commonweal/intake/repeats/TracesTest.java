package commonweal.intake.repeats;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import commonweal.events.Code;
import commonweal.intake.reports.Consent;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Occurrence;
import commonweal.intake.reports.Place;
import commonweal.intake.reports.Point;
import commonweal.intake.reports.Postcode;
import commonweal.intake.reports.Precision;
import commonweal.intake.reports.Repeat;
import commonweal.intake.reports.ReportFixtures;
import commonweal.intake.reports.Reporter;
import commonweal.intake.reports.Submission;
import commonweal.intake.reports.Usrn;

import static org.assertj.core.api.Assertions.assertThat;

class TracesTest {

    @Test
    void leavesAPersonsAHouseholdsAndAPlacesTraces() {
        assertThat(Traces.of(ReportFixtures.aReceivedReport())).extracting(Trace::trait).containsExactly(Trait.PHONE,
                Trait.EMAIL, Trait.NAME_AND_POSTCODE, Trait.UPRN, Trait.ADDRESS, Trait.SPOT_AND_HEADING,
                Trait.USRN_AND_HEADING);
    }

    @ParameterizedTest
    @CsvSource({"01632 960001", "+44 1632 960001", "0044 (0)1632 960001", "01632-960001"})
    void knowsATelephoneNumberHoweverItIsWritten(String written) {
        assertThat(trace(Trait.PHONE, by(null, null, written))).isEqualTo("01632960001");
    }

    @Test
    void knowsANameAndAnAddressHoweverTheyAreWritten() {
        LiveReport one = report("Morgan Invented", "1 Invented Road", "TN13 1HG", false, false);
        LiveReport two = report("morgan  INVENTED", "1, Invented Road, TN13 1HG", "tn131hg", false, false);

        assertThat(Traces.of(one)).containsExactlyInAnyOrderElementsOf(Traces.of(two)).hasSize(2);
    }

    @Test
    void takesTenMetresForTheSameSpot() {
        assertThat(spot(0.190001, 51.270002, "noise")).isEqualTo(spot(0.19, 51.27, "noise"))
                .isNotEqualTo(spot(0.1902, 51.27, "noise")).isNotEqualTo(spot(0.19, 51.27, "fires"));
    }

    @Test
    void takesAStreetForTheSamePlaceWhereTheHeadingIsTheSame() {
        assertThat(street("00012345", "noise")).isEqualTo(street("12345", "noise"))
                .isNotEqualTo(street("12346", "noise")).isNotEqualTo(street("12345", "fires"));
        assertThat(street("12345", "noise").trait().kind()).isEqualTo(Repeat.Kind.PLACE);
    }

    @Test
    void leavesNoTraceOfWhomNobodyCanTellApart() {
        assertThat(Traces.of(ReportFixtures.received(ReportFixtures.anAnonymousSubmission()))).isEmpty();
        assertThat(Traces.of(submitted(new Reporter("Morgan Invented", null, null, null, null, List.of()), null, false,
                false))).isEmpty();
    }

    @Test
    void keepsRealReportsInventedOnesAndPublishedFiguresApart() {
        assertThat(
                List.of(report("A", "1 Road", "TN13 1HG", false, false), report("A", "1 Road", "TN13 1HG", true, false),
                        report("A", "1 Road", "TN13 1HG", false, true)))
                .extracting(report -> Traces.of(report).getFirst())
                .doesNotHaveDuplicates();
    }

    @Test
    void putsNobodysNumberIntoALogLine() {
        assertThat(Traces.of(ReportFixtures.aReceivedReport()).toString()).doesNotContain("01632");
    }

    private static String trace(Trait trait, LiveReport report) {
        return Traces.of(report).stream().filter(trace -> trace.trait() == trait).findFirst().orElseThrow().value();
    }

    private static Trace spot(double longitude, double latitude, String heading) {
        return at(new Place(null, null, null, null, new Point(longitude, latitude), null, null, null, false), heading);
    }

    private static Trace street(String usrn, String heading) {
        return at(new Place(null, null, null, new Usrn(usrn), null, null, null, null, false), heading);
    }

    private static Trace at(Place place, String heading) {
        return Traces.of(ReportFixtures.received(new Submission(new Code("web"), true,
                Occurrence.told("2026-11", null, Precision.MONTH), null, new Code(heading), null, place, null, false,
                false, false, false, null, Consent.NOT_ASKED))).getFirst();
    }

    private static LiveReport by(@Nullable String name, @Nullable String email, @Nullable String phone) {
        return submitted(new Reporter(name, email, phone, null, null, List.of()), null, false, false);
    }

    private static LiveReport report(String name, String address, String postcode, boolean statistical,
            boolean sample) {
        return submitted(new Reporter(name, null, null, null, null, List.of()),
                new Place(address, Postcode.told(postcode), null, null, null, null, null, null, false), statistical,
                sample);
    }

    private static LiveReport submitted(Reporter reporter, @Nullable Place place, boolean statistical, boolean sample) {
        return ReportFixtures.received(new Submission(new Code("web"), false,
                Occurrence.told("2026-11", null, Precision.MONTH), null, null, null, place, reporter, false, false,
                statistical, sample, null, Consent.NOT_ASKED));
    }
}
