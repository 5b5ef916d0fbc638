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
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.config.PlanShelf;
import commonweal.metrics.returns.SubmitReturn.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class SubmitReturnTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Plan PLAN = new PlanShelf(List.of("plans/hollowdene-current.yaml"), Optional.empty())
            .read(LocalDate.of(2026, 11, 21)).plans().getFirst();

    @Test
    void keepsWhatWasSaidBefore() {
        Outcome.Accepted first = (Outcome.Accepted) submit("speeding-parishes", "police", "2026-27-Q2", "6", "8")
                .decide(PLAN, Optional.empty(), NOW);
        Outcome.Accepted second = (Outcome.Accepted) submit("speeding-parishes", "police", "2026-27-Q2", "7", "8")
                .decide(PLAN, Optional.of(first.state()), NOW);

        assertThat(second.state().id()).isEqualTo(first.state().id());
        assertThat(second.state().said()).hasSize(2);
        assertThat(second.event().numerator()).isEqualByComparingTo("7");
        assertThat(second.event().period()).hasToString("2026-27-q2");
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        SubmitReturn command = submit("dwelling-burglary", "police", "2026-27-Q2", "70", null);
        Outcome.Accepted first = (Outcome.Accepted) command.decide(PLAN, Optional.empty(), NOW);

        assertThat(submit("dwelling-burglary", "police", "2026-27-Q2", "70.0", null).decide(PLAN,
                Optional.of(first.state()), NOW)).isEqualTo(new Outcome.Unchanged(first.state()));
    }

    @ParameterizedTest
    @CsvSource({"feedback, police, 2026-27-Q2, 1, 2, measure: 'feedback' (expected: one that is returned",
            "nothing, police, 2026-27-Q2, 1, 2, measure: 'nothing' (expected: one that is returned",
            "dwelling-burglary, housing, 2026-27-Q2, 1,, agency: 'housing' (expected: police",
            "dwelling-burglary, police, 2026-27, 1,, period: '2026-27' (expected: 2026-27-Q1",
            "drop-in-open, county-council, 2026-27-Q2, 1,, period: '2026-27-Q2' (expected: 2026-27",
            "dwelling-burglary, police, 2026-27-Q4, 1,, period: '2026-27-Q4' (expected: one that has begun)",
            "dwelling-burglary, police, 2024-25-Q1, 1,, period: '2024-25-Q1' (expected: one in 2026-27)",
            "dwelling-burglary, police, 2026-27-Q1, -1,, numerator: -1 (expected: 0 or more)",
            "dwelling-burglary, police, 2026-27-Q1, 1, 4, denominator: 4 (expected: none",
            "speeding-parishes, police, 2026-27-Q1, 1,, denominator: missing (expected: how many parishes",
            "speeding-parishes, police, 2026-27-Q1, 0, 0, denominator: 0 (expected: more than 0)",
            "speeding-parishes, police, 2026-27-Q1, 9, 8, numerator: 9 (expected: no more than the denominator"})
    void refusesWhatCannotBe(String measure, String agency, String period, String numerator, String denominator,
            String sentence) {
        Outcome outcome = submit(measure, agency, period, numerator, denominator).decide(PLAN, Optional.empty(), NOW);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Rejected.class,
                rejected -> assertThat(rejected.reason()).startsWith(sentence));
    }

    private static SubmitReturn submit(String measure, String agency, String period, String numerator,
            @org.jspecify.annotations.Nullable String denominator) {
        return new SubmitReturn(new Code(measure), new Code(agency), Period.parse(period),
                new Return.Figures(new BigDecimal(numerator), Optional.ofNullable(denominator).map(BigDecimal::new)),
                Optional.empty(), Optional.empty(), "partner-1");
    }
}
