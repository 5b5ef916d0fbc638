package commonweal.metrics.figures;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import commonweal.metrics.History;
import commonweal.metrics.Pipeline;
import commonweal.metrics.figures.FiguresPage.Line;
import commonweal.metrics.periods.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** "9 of 12 cameras out at any one time": a stock, looked at day by day. */
class CamerasTest {

    private static final String PLAN = "hollowdene-2026-27";
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private final History history = new History("hollowdene");

    @Test
    void showsHowManyWereOutOnAnAverageDay() {
        history.deployed("camera-1", "dep-1", APRIL).deployed("camera-2", "dep-2", APRIL.plusDays(15))
                .withdrawn("camera-1", "dep-1", APRIL.plusDays(30));

        // why: of June's 30 days 30 and none, of May's 31 and none, of April's 30 and 15: 30 + 15 + 31 + 30 in 91 days
        Line line = line("2026-07-01", "2026-27-Q1");
        assertThat(line.display()).isEqualTo("10% (1.16 of 12 on average, 1 on the last day)");
        assertThat(line.context().trend()).extracting(point -> point.numerator().toPlainString())
                .containsExactly("1.5", "1", "1");
    }

    @Test
    void onTheDaysThatHaveBegunOnly() {
        history.deployed("camera-1", "dep-1", APRIL.plusDays(5));

        assertThat(line("2026-04-10", "2026-27-Q1").display())
                .isEqualTo("4% (0.5 of 12 on average, 1 on the last day)");
        assertThat(line("2026-04-10", "2026-27").display()).isEqualTo("4% (0.5 of 12 on average, 1 on the last day)");
    }

    @Test
    void aCameraThatIsOutSinceBeforeThePeriodIsOutInIt() {
        history.deployed("camera-1", "dep-1", LocalDate.of(2025, 6, 1));

        assertThat(line("2026-07-01", "2026-27-Q1").display()).isEqualTo("8% (1 of 12 on average, 1 on the last day)");
    }

    @Test
    void aCameraIsOutOnceHoweverOftenItIsPutOut() {
        history.deployed("camera-1", "dep-1", APRIL).deployed("camera-1", "dep-2", APRIL.plusDays(10))
                .withdrawn("camera-1", "dep-1", APRIL.plusDays(20));

        assertThat(line("2026-07-01", "2026-27-Q1").display()).isEqualTo("8% (1 of 12 on average, 1 on the last day)");
    }

    @Test
    void nineOfTwelveMeetTheTargetAndADayWithEightDoesNot() {
        for (int camera = 1; camera <= 9; camera++) {
            history.deployed("camera-" + camera, "dep-" + camera, APRIL);
        }
        assertThat(line("2026-07-01", "2026-27-Q1").status()).hasToString("on-target");

        history.withdrawn("camera-9", "dep-9", LocalDate.of(2026, 6, 30));
        assertThat(line("2026-07-01", "2026-27-Q1")).satisfies(line -> {
            assertThat(line.status()).hasToString("at-risk");
            assertThat(line.display()).isEqualTo("74.8% (8.98 of 12 on average, 8 on the last day)");
        });
    }

    @Test
    void aDeploymentThatNobodyEndsCountsForTwoYears() {
        history.deployed("camera-1", "dep-1", LocalDate.of(2024, 3, 20));

        // why: March 2024 and 24 months more
        assertThat(line("2026-07-01", "2026-27-Q1").numerator()).isEqualByComparingTo("0");
    }

    private Line line(String today, String period) {
        return new Pipeline(Instant.parse(today + "T10:00:00Z")).handle(history).settle().line(PLAN,
                Period.parse(period), "cameras-out");
    }
}
