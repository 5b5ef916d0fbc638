package commonweal.metrics.plans.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.plans.ActionStatus;
import commonweal.metrics.plans.Plan;

import static org.assertj.core.api.Assertions.assertThat;

/** What next year's plan takes over from this year's. */
class NextYearTextTest {

    @Test
    void keepsPrioritiesMeasuresAndTargets() throws IOException {
        Plan plan = shipped("plans/sevenoaks-2011-12.yaml", 2011);
        Plan next = next("plans/sevenoaks-2011-12.yaml", 2011);

        assertThat(next.id()).hasToString("sevenoaks-2012-13");
        assertThat(next.year()).isEqualTo(new FinancialYear(2012));
        assertThat(next.title()).endsWith("2012-13");
        assertThat(next.priorities()).isEqualTo(plan.priorities());
        assertThat(next.measures()).extracting(Measure::id)
                .isEqualTo(plan.measures().stream().map(Measure::id).toList());
        assertThat(next.measures()).extracting(Measure::target)
                .isEqualTo(plan.measures().stream().map(Measure::target).toList());
        assertThat(next.nextStep().orElseThrow().step()).isEqualTo(new Code("draft"));
    }

    @Test
    void targetsThatEndLaterGoOnAndOthersEnd() throws IOException {
        assertThat(next("plans/sevenoaks-2011-12.yaml", 2011).measure(new Code("sm-12")).orElseThrow().ends())
                .contains(LocalDate.of(2013, 3, 31));
        assertThat(next("plans/hollowdene-current.yaml", 2026).measure(new Code("drop-in-open")).orElseThrow().ends())
                .isEmpty();
    }

    @Test
    void whatWasCompletedGoesAndWhatWasNotIsDueAnew() throws IOException {
        Plan next = next("plans/hollowdene-current.yaml", 2026);

        assertThat(next.id()).hasToString("hollowdene-2027-28");
        assertThat(next.action("1.2")).isEmpty();
        assertThat(next.actions()).hasSize(shipped("plans/hollowdene-current.yaml", 2026).actions().size() - 1)
                .noneMatch(action -> action.status() == ActionStatus.COMPLETED);
        assertThat(next.action("1.1").orElseThrow().due()).isEqualTo("ongoing");
        assertThat(next.action("2.2").orElseThrow()).satisfies(action -> {
            assertThat(action.due()).isEqualTo("to be set");
            assertThat(action.funding()).isEqualTo("unfunded");
        });
    }

    @Test
    void whatIsSaidAboutThisYearsPaperIsLeftOut() throws IOException {
        Plan next = next("plans/sevenoaks-2011-12.yaml", 2011);

        assertThat(next.statements()).isEmpty();
        assertThat(next.background().notes()).isEmpty();
        assertThat(next.background().members()).hasSize(18);
        assertThat(next("plans/thanet-2014-15.yaml", 2014).background().funding())
                .allSatisfy(fund -> assertThat(fund.spent()).isEmpty());
    }

    private static Plan next(String resource, int year) throws IOException {
        return PlanYaml.read("next", NextYearText.of(text(resource), shipped(resource, year)), new FinancialYear(2030));
    }

    private static Plan shipped(String resource, int year) throws IOException {
        return PlanYaml.read(resource, text(resource), new FinancialYear(year));
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = NextYearTextTest.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
