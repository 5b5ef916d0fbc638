package commonweal.intake.briefing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.reports.Place;
import commonweal.intake.reports.PlacedReport;

import static org.assertj.core.api.Assertions.assertThat;

class HotPlaceTest {

    private static final Id CASE = new Id("case-1");

    @Test
    void tellsTheBusiestPlacesAndWhatIsToldOfThem() {
        assertThat(HotPlace.among(told(at("High Street", null, "noise"),
                PlacedReport.of(Instant.EPOCH, place("High Street", null), new Code("noise"), CASE),
                at("High Street", null, "fires"), at("Station Road", null, "noise"), at(null, "E01000001", "noise"),
                at(null, null, "noise")), 3, 10))
                .containsExactly(new HotPlace("High Street", null, new Code("noise"), 3, List.of(CASE)));
    }

    @Test
    void tellsAnAreaWhereNoStreetWasTold() {
        assertThat(HotPlace.among(told(at(null, "E01000001", null), at(null, "E01000001", null)), 2, 10))
                .extracting(HotPlace::place).containsExactly("E01000001");
    }

    @Test
    void tellsNoMoreThanAskedFor() {
        assertThat(HotPlace.among(told(at("A", null, null), at("A", null, null), at("B", null, null),
                at("B", null, null), at("B", null, null)), 2, 1)).extracting(HotPlace::place).containsExactly("B");
    }

    @SafeVarargs
    private static List<PlacedReport> told(Optional<PlacedReport>... reports) {
        return Stream.of(reports).flatMap(Optional::stream).toList();
    }

    private static Optional<PlacedReport> at(@Nullable String street, @Nullable String lsoa,
            @Nullable String heading) {
        return PlacedReport.of(Instant.EPOCH, place(street, lsoa), heading == null ? null : new Code(heading), null);
    }

    private static Place place(@Nullable String street, @Nullable String lsoa) {
        return new Place(null, null, null, null, null, street, null, lsoa, false);
    }
}
