package commonweal.metrics.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.metrics.History;
import commonweal.metrics.Pipeline;
import commonweal.metrics.figures.FiguresPage.Line;
import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.periods.Period;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** What scrutiny and the public may see. */
class PublishedFiguresTest {

    private static final String PLAN = "hollowdene-2026-27";
    private static final String[] STARTS = {"2026-05-01", "2026-08-01", "2026-11-01", "2027-02-01"};

    private final History hollowdene = new History("hollowdene");

    @Test
    void aSmallNumberOfPeopleIsNotShown() {
        improved(0, 2, 20);

        Line line = published("2026-27-Q1", "improved-behaviour");

        assertThat(line.display()).isEqualTo("Not shown, to protect people: a number below 5");
        assertThat(line.status()).hasToString("suppressed");
        assertThat(line.suppressed()).isTrue();
        assertThat(line.value()).isNull();
        assertThat(line.numerator()).isNull();
        assertThat(line.denominator()).isNull();
        assertThat(line.n()).isNull();
        assertThat(line.context()).isNull();
    }

    @Test
    void aFewThatAreLeftOverAreNotShownEither() {
        improved(0, 18, 20);

        assertThat(published("2026-27-Q1", "improved-behaviour").suppressed()).isTrue();
    }

    @Test
    void anotherQuarterIsHiddenWhereTheYearWouldGiveTheOnlyOneAway() {
        improved(0, 2, 20);
        improved(1, 10, 20);
        improved(2, 12, 40);
        improved(3, 20, 50);

        assertThat(published("2026-27", "improved-behaviour").display()).isEqualTo("34% (44 of 130)");
        assertThat(published("2026-27-Q1", "improved-behaviour").suppressed()).isTrue();
        assertThat(published("2026-27-Q2", "improved-behaviour").suppressed()).isTrue();
        assertThat(published("2026-27-Q3", "improved-behaviour").display()).isEqualTo("30% (12 of 40)");
        assertThat(published("2026-27-Q4", "improved-behaviour").display()).isEqualTo("40% (20 of 50)");
    }

    @Test
    void theMonthsOfAYearAreLeftOutWhereOneOfThemIsSmall() {
        improved(0, 10, 20);
        improved(1, 2, 20);
        improved(2, 10, 20);
        improved(3, 10, 20);

        assertThat(requireNonNull(published("2026-27", "improved-behaviour").context()).trend()).isEmpty();
        assertThat(requireNonNull(published("2026-27-Q4", "improved-behaviour").context()).trend()).isNotEmpty();
    }

    @Test
    void countsOfWhatIsNoPersonAreShown() {
        hollowdene.operation("op-1", Instant.parse("2026-05-01T10:00:00Z"), "awareness-day");

        assertThat(published("2026-27-Q1", "community-days").display()).isEqualTo("1 operation");
    }

    private void improved(int quarter, int improved, int of) {
        for (int i = 0; i < of; i++) {
            String id = quarter + "-" + i;
            Instant at = Instant.parse(STARTS[quarter] + "T10:00:00Z");
            hollowdene.accepted("ref-" + id, "case-" + id, at).behaviour("ref-" + id, "case-" + id, at.plusSeconds(60),
                    i < improved ? "improved" : "worse");
        }
    }

    private Line published(String period, String measure) {
        Pipeline pipeline = Pipeline
                .withPlanOf(LocalDate.of(2026, 11, 21), Instant.parse("2027-04-02T09:00:00Z")).handle(hollowdene)
                .settle();
        Map<Period, FiguresPage> pages = new HashMap<>();
        Period.allOf(FinancialYear.parse("2026-27")).forEach(part -> pages.put(part, pipeline.page(PLAN, part)));
        return new PublishedFigures(pipeline.plan(PLAN), pages).page(Period.parse(period)).line(new Code(measure))
                .orElseThrow();
    }
}
