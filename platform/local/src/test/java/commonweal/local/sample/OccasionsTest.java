package commonweal.local.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OccasionsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:15:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void areTheSameForTheSameMomentAndNumberedApartFromTheStories() {
        assertThat(Occasions.until(NOW)).isEqualTo(Occasions.until(NOW));
        assertThat(Stream.concat(Occasions.until(NOW).stream(), Stories.until(NOW).stream()).map(Tale::number))
                .doesNotHaveDuplicates();
    }

    @Test
    void keepAtLeastNineOfTwelveCamerasOut() {
        List<Occasion.Camera> cameras = of(Occasion.Camera.class);

        assertThat(cameras).hasSize(12).allSatisfy(camera -> assertThat(camera.stays()).hasSize(2));
        assertThat(cameras).filteredOn(camera -> camera.stays().getLast().until() == null)
                .hasSizeGreaterThanOrEqualTo(9);
        assertThat(cameras).allSatisfy(camera -> {
            assertThat(camera.stays().getFirst().until()).isBefore(camera.stays().getLast().from());
            assertThat(camera.stays()).allSatisfy(stay -> assertThat(stay.from()).isBefore(TODAY));
        });
    }

    @Test
    void holdEveryKindOfOperationAndMeetingsOfBothGroups() {
        assertThat(of(Occasion.Operation.class)).extracting(Occasion.Operation::kind).contains("boot-fair",
                "carmageddon", "zig-zag", "speedwatch", "visual-audit", "awareness-day");
        assertThat(of(Occasion.Operation.class)).allSatisfy(held -> assertThat(held.held()).isBefore(TODAY));
        assertThat(of(Occasion.Meeting.class)).extracting(Occasion.Meeting::group).containsOnly("asb-task-group",
                "tcg");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, 2026-27-Q1 2026-27-Q2", "2026-04-01, 2026-27-Q1", "2026-06-30, 2026-27-Q1",
            "2026-07-01, 2026-27-Q1", "2026-10-01, 2026-27-Q1 2026-27-Q2",
            "2027-01-05, 2026-27-Q1 2026-27-Q2 2026-27-Q3", "2027-03-31, 2026-27-Q1 2026-27-Q2 2026-27-Q3"})
    void returnFiguresOfTheQuartersThatHaveEnded(LocalDate day, String periods) {
        Instant now = day.atStartOfDay().toInstant(java.time.ZoneOffset.UTC).plus(Duration.ofHours(12));

        assertThat(Occasions.until(now)).filteredOn(Occasion.Figure.class::isInstance)
                .map(Occasion.Figure.class::cast).filteredOn(figure -> figure.measure().equals("dwelling-burglary"))
                .map(Occasion.Figure::period).containsExactly(periods.split(" "));
    }

    private static <T> List<T> of(Class<T> kind) {
        return Occasions.until(NOW).stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
