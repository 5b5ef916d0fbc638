package commonweal.intake.briefing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.intake.reports.Consent;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Occurrence;
import commonweal.intake.reports.Place;
import commonweal.intake.reports.Precision;
import commonweal.intake.reports.ReportFixtures;
import commonweal.intake.reports.Submission;
import commonweal.intake.reports.TriagedReport;
import commonweal.intake.reports.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class HotPlaceTest {

    @Test
    void tellsTheBusiestPlacesAndWhatIsToldOfThem() {
        LiveReport inCase = ReportFixtures.triaged(at("High Street", null, "noise"), new Verdict.OpenCase());

        assertThat(HotPlace.among(List.of(at("High Street", null, "noise"), inCase, at("High Street", null, "fires"),
                at("Station Road", null, "noise"), at(null, "E01000001", "noise"), at(null, null, "noise")), 3, 10))
                .containsExactly(new HotPlace("High Street", null, new Code("noise"), 3,
                        List.of(((TriagedReport) inCase).triage().caseId())));
    }

    @Test
    void tellsAnAreaWhereNoStreetWasTold() {
        assertThat(HotPlace.among(List.of(at(null, "E01000001", null), at(null, "E01000001", null)), 2, 10))
                .extracting(HotPlace::place).containsExactly("E01000001");
    }

    @Test
    void tellsNoMoreThanAskedFor() {
        assertThat(HotPlace.among(List.of(at("A", null, null), at("A", null, null), at("B", null, null),
                at("B", null, null), at("B", null, null)), 2, 1)).extracting(HotPlace::place).containsExactly("B");
    }

    private static LiveReport at(@Nullable String street, @Nullable String lsoa, @Nullable String heading) {
        Place place = new Place(null, null, null, null, null, street, null, lsoa, false);
        return ReportFixtures.received(new Submission(new Code("web"), true,
                Occurrence.told("2026-11", null, Precision.MONTH), null, heading == null ? null : new Code(heading),
                null, place, null, false, false, false, false, null, Consent.NOT_ASKED));
    }
}
