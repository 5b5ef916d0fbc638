package commonweal.metrics.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import commonweal.events.Code;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.ActionStatus;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.config.PlanShelf;
import commonweal.metrics.returns.SubmitActionReturn.Outcome;
import commonweal.metrics.statements.Finding;

import static org.assertj.core.api.Assertions.assertThat;

class ActionProgressTest {

    private static final Instant NOW = Instant.parse("2012-01-10T09:00:00Z");
    private static final Plan PLAN = new PlanShelf(List.of("plans/sevenoaks-2011-12.yaml"), Optional.empty())
            .read(LocalDate.of(2011, 7, 1)).plans().getFirst();

    @Test
    void theLastWordByTheEndOfAPeriodCounts() {
        List<ActionReturn> returns = List.of(said("3.1", "2011-12-Q1", ActionStatus.NOT_STARTED, "0"),
                said("3.1", "2011-12-Q2", ActionStatus.UNDERWAY, "12000"),
                said("3.1", "2011-12-Q3", ActionStatus.COMPLETED, "3500.50"));

        assertThat(progress(returns, "2011-12-Q2")).satisfies(second -> {
            assertThat(second.status()).isEqualTo(ActionStatus.UNDERWAY);
            assertThat(second.spend()).contains(new BigDecimal("12000"));
        });
        assertThat(progress(returns, "2011-12")).satisfies(year -> {
            assertThat(year.status()).isEqualTo(ActionStatus.COMPLETED);
            assertThat(year.spend()).contains(new BigDecimal("15500.50"));
        });
    }

    @Test
    void whatNobodyHasSaidAnythingOfStandsAsInThePlan() {
        assertThat(progress(List.of(), "2011-12").status()).isEqualTo(ActionStatus.NOT_RECORDED);
    }

    @Test
    void aChangedReturnKeepsWhatWasSaidBefore() {
        ActionReturn first = said("3.1", "2011-12-Q3", ActionStatus.UNDERWAY, "100");
        Outcome.Accepted second = (Outcome.Accepted) submit("3.1", "police", "2011-12-Q3", ActionStatus.COMPLETED,
                "200").decide(PLAN, Optional.of(first), NOW);

        assertThat(second.state().said()).hasSize(2);
        assertThat(second.state().last().status()).isEqualTo(ActionStatus.COMPLETED);
        assertThat(submit("3.1", "police", "2011-12-Q3", ActionStatus.COMPLETED, "200.00").decide(PLAN,
                Optional.of(second.state()), NOW)).isEqualTo(new Outcome.Unchanged(second.state()));
    }

    @Test
    void aPercentageInTheWordsIsWorkedOutAgain() {
        ActionReturn words = ((Outcome.Accepted) new SubmitActionReturn("3.1", new Code("police"),
                Period.parse("2011-12-Q3"), ActionStatus.UNDERWAY,
                Optional.of(new Narrative("Thefts are down by 58% from 139 to 88 near the cameras.", false)),
                Optional.empty(), "partner-1")
                .decide(PLAN, Optional.empty(), NOW)).state();

        assertThat(words.findings()).singleElement().extracting(Finding::code).isEqualTo("wrong-base");
    }

    @ParameterizedTest
    @CsvSource({"9.9, police, 2011-12-Q3, UNDERWAY, 1, action: '9.9' (expected: one of 1.1",
            "3.1, housing, 2011-12-Q3, UNDERWAY, 1, agency: 'housing' (expected: police",
            "3.1, police, 2011-12, UNDERWAY, 1, period: '2011-12' (expected: a quarter of the plan",
            "3.1, police, 2012-13-Q1, UNDERWAY, 1, period: '2012-13-Q1' (expected: a quarter of the plan",
            "3.1, police, 2011-12-Q3, NOT_RECORDED, 1, status: 'not-recorded' (expected: completed",
            "3.1, police, 2011-12-Q3, UNDERWAY, -1, spend: -1 (expected: 0 or more"})
    void refusesWhatCannotBe(String action, String agency, String period, ActionStatus status, String spend,
            String sentence) {
        assertThat(submit(action, agency, period, status, spend).decide(PLAN, Optional.empty(), NOW))
                .isInstanceOfSatisfying(Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).startsWith(sentence));
    }

    private static ActionProgress progress(List<ActionReturn> returns, String by) {
        return ActionProgress.of(PLAN, returns, Period.parse(by)).stream()
                .filter(one -> one.action().number().equals("3.1")).findFirst().orElseThrow();
    }

    private static ActionReturn said(String action, String period, ActionStatus status, String spend) {
        return ((Outcome.Accepted) submit(action, "police", period, status, spend).decide(PLAN, Optional.empty(), NOW))
                .state();
    }

    private static SubmitActionReturn submit(String action, String agency, String period, ActionStatus status,
            String spend) {
        return new SubmitActionReturn(action, new Code(agency), Period.parse(period), status, Optional.empty(),
                Optional.of(new BigDecimal(spend)), "partner-1");
    }
}
