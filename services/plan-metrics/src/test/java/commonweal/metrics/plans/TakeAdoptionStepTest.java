package commonweal.metrics.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.metrics.plans.TakeAdoptionStep.Outcome;
import commonweal.metrics.plans.config.PlanShelf;

import static org.assertj.core.api.Assertions.assertThat;

class TakeAdoptionStepTest {

    private static final Instant NOW = Instant.parse("2014-08-01T09:00:00Z");
    private static final Plan DRAFT = new PlanShelf(List.of("plans/sevenoaks-2014-15.yaml"), Optional.empty())
            .read(LocalDate.of(2014, 8, 1)).plans().getFirst();

    @Test
    void stepsAreTakenInTheirOrder() {
        Plan considered = taken(taken(DRAFT, "draft", "2014-04-01"), "advisory-committee", "2014-04-29");

        assertThat(considered.nextStep().orElseThrow().step()).isEqualTo(new Code("cabinet"));
        assertThat(take("council", "2014-07-22").decide(considered, NOW)).isEqualTo(
                new Outcome.Conflicting("cabinet has not been taken (expected: that before council)"));
    }

    @Test
    void aPlanIsAdoptedWhenItsLastStepIsTaken() {
        Plan plan = DRAFT;
        for (String[] step : new String[][]{{"draft", "2014-04-01"}, {"advisory-committee", "2014-04-29"},
                {"cabinet", "2014-05-08"}, {"council", "2014-07-22"}, {"published", "2014-07-31"}}) {
            assertThat(plan.isAdoptedOn(LocalDate.of(2014, 8, 1))).isFalse();
            plan = taken(plan, step[0], step[1]);
        }

        assertThat(plan.isAdoptedOn(LocalDate.of(2014, 8, 1))).isTrue();
    }

    @Test
    void takingItTwiceChangesNothingAndAnotherDayConflicts() {
        Plan drafted = taken(DRAFT, "draft", "2014-04-01");

        assertThat(take("draft", "2014-04-01").decide(drafted, NOW)).isEqualTo(new Outcome.Unchanged());
        assertThat(take("draft", "2014-04-02").decide(drafted, NOW)).isInstanceOf(Outcome.Conflicting.class);
    }

    @Test
    void refusesDatesThatCannotBe() {
        assertThat(take("draft", "2014-08-02").decide(DRAFT, NOW)).isEqualTo(
                new Outcome.Rejected("date", "date: 2014-08-02 (expected: no later than today)"));
        assertThat(take("advisory-committee", "2014-03-31").decide(taken(DRAFT, "draft", "2014-04-01"), NOW))
                .isEqualTo(new Outcome.Rejected("date",
                        "date: 2014-03-31 (expected: 2014-04-01, when the step before was taken, or later)"));
        assertThat(take("parliament", "2014-04-01").decide(DRAFT, NOW)).isEqualTo(new Outcome.Rejected("step",
                "step: 'parliament' (expected: one of draft, advisory-committee, cabinet, council, published)"));
    }

    private static Plan taken(Plan plan, String step, String date) {
        Outcome.Accepted accepted = (Outcome.Accepted) take(step, date).decide(plan, NOW);
        return plan.having(PlanRecord.of(plan.id(), plan.partnership()).having(accepted.taken()));
    }

    private static TakeAdoptionStep take(String step, String date) {
        return new TakeAdoptionStep(new Code(step), LocalDate.parse(date), "manager-1");
    }
}
