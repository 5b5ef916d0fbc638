package commonweal.metrics.figures;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import commonweal.metrics.History;
import commonweal.metrics.Pipeline;
import commonweal.metrics.periods.Period;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** What stands beside a value: interval, gap, comparison, forecast and trend. */
class ContextTest {

    private static final String PLAN = "hollowdene-2026-27";
    private static final Period YEAR = Period.parse("2026-27");
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private final History hollowdene = new History("hollowdene");

    @Test
    void aShareHasWilsonsInterval() {
        accepted(9, 11);

        // why: 9 of 11 worked out by hand: (0.8182 + 0.1746 ± 1.96 sqrt(...)) / 1.3492
        assertThat(context("improved-behaviour").confidence()).satisfies(interval -> {
            assertThat(requireNonNull(interval).low()).isEqualByComparingTo("52.3");
            assertThat(requireNonNull(interval).high()).isEqualByComparingTo("94.9");
        });
    }

    @Test
    void theIntervalOfAllOrNoneStaysWithinTheHundred() {
        accepted(5, 5);

        assertThat(context("improved-behaviour").confidence()).satisfies(interval -> {
            assertThat(requireNonNull(interval).low()).isEqualByComparingTo("56.6");
            assertThat(requireNonNull(interval).high()).isEqualByComparingTo("100");
        });
    }

    @Test
    void theGapBetweenTwoPercentagesIsInPercentagePoints() {
        accepted(3, 5);

        assertThat(requireNonNull(context("improved-behaviour").gap()).text())
                .isEqualTo("20 percentage points short of the target");
    }

    @Test
    void theGapOfACountIsInItsUnit() {
        families(23);

        assertThat(requireNonNull(context("families").gap()).text()).isEqualTo("3 cases better than the target");
    }

    @Test
    void aCountGoesOnAsItDidSoFar() {
        families(13);

        // why: by 21 November 235 of 365 days have begun, and 13 in 235 days are 20.2 in 365
        assertThat(requireNonNull(context("families").forecast()).text())
                .isEqualTo("20 cases by 31 March 2027, if the rest of it goes as the first 235 of 365 days did");
    }

    @Test
    void aShareIsForecastWithItsInterval() {
        accepted(9, 11);

        assertThat(context("improved-behaviour").forecast()).satisfies(forecast -> {
            assertThat(requireNonNull(forecast).value()).isEqualByComparingTo("81.8");
            assertThat(requireNonNull(forecast).low()).isEqualByComparingTo("52.3");
        });
    }

    @Test
    void whatIsOverHasNoForecast() {
        accepted(9, 11);
        Pipeline later = Pipeline
                .withPlanOf(LocalDate.of(2026, 11, 21), Instant.parse("2027-04-02T09:00:00Z")).handle(hollowdene)
                .settle();

        assertThat(requireNonNull(later.line(PLAN, Period.parse("2026-27-Q1"), "improved-behaviour").context())
                .forecast()).isNull();
    }

    @Test
    void theTrendHasTheMonthsThatHaveBegun() {
        accepted(3, 4);
        hollowdene.accepted("ref-x", "case-x", Instant.parse("2026-09-30T23:30:00Z"));

        assertThat(context("improved-behaviour").trend()).hasSize(8).extracting(
                point -> "%s %s %d".formatted(point.month(), point.value(), point.n()))
                .startsWith("2026-04 null 0", "2026-05 75.0 4").contains("2026-10 0.0 1").endsWith("2026-11 null 0");
    }

    private LineContext context(String measure) {
        return requireNonNull(
                new Pipeline(NOW).handle(hollowdene).settle().line(PLAN, YEAR, measure).context());
    }

    private void accepted(int improved, int of) {
        Instant may = Instant.parse("2026-05-01T10:00:00Z");
        for (int i = 0; i < of; i++) {
            hollowdene.accepted("ref-" + i, "case-" + i, may);
            hollowdene.behaviour("ref-" + i, "case-" + i, may.plusSeconds(60), i < improved ? "improved" : "worse");
        }
    }

    private void families(int cases) {
        for (int i = 0; i < cases; i++) {
            hollowdene.familyWork("ref-" + i, "case-" + i, Instant.parse("2026-05-10T10:00:00Z"));
        }
    }
}
