package commonweal.risk.editions;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import commonweal.events.Id;
import commonweal.risk.questionnaires.Edition;
import commonweal.risk.questionnaires.Questionnaire;

import static commonweal.risk.cases.CaseRiskFixtures.HOLLOWDENE;
import static commonweal.risk.cases.CaseRiskFixtures.NOW;
import static commonweal.risk.editions.EditionFixtures.DRY_RUN;
import static commonweal.risk.editions.EditionFixtures.MANAGER;
import static commonweal.risk.editions.EditionFixtures.MATRIX;
import static commonweal.risk.editions.EditionFixtures.SHIPPED;
import static commonweal.risk.editions.EditionFixtures.earlierHigh;
import static commonweal.risk.editions.EditionFixtures.matrix;
import static commonweal.risk.editions.EditionFixtures.plan;
import static commonweal.risk.editions.EditionFixtures.questionnaires;
import static org.assertj.core.api.Assertions.assertThat;

/** An edition goes live after a dry run of just this edition, so that nobody is surprised. */
class PutLiveTest {

    private static final Edition DRAFT = new Edition(1, 2);
    private static final Questionnaire EARLIER_HIGH = matrix(DRAFT, earlierHigh());
    private static final PartnershipEditions NONE = PartnershipEditions.none(HOLLOWDENE);
    private static final DryRun.Running RUNNING = DryRun.begun(DRY_RUN, plan(EARLIER_HIGH), 0, NOW);
    private static final DryRun FINISHED = RUNNING.finished(NOW);

    @Test
    void putsLiveWhatWasTried() {
        PartnershipEditions live = done(put(EARLIER_HIGH, FINISHED).decide(NONE, Optional.of(SHIPPED), NOW));

        assertThat(live.live(MATRIX)).contains(new WentLive(MATRIX, DRAFT, EARLIER_HIGH.fingerprint(), DRY_RUN, MANAGER,
                NOW, "agreed in March"));
    }

    @Test
    void countsTheLastOneAndKeepsThoseBefore() {
        PartnershipEditions once = done(put(EARLIER_HIGH, FINISHED).decide(NONE, Optional.of(SHIPPED), NOW));
        Questionnaire shipped = matrix(SHIPPED, Map.of());
        Plan back = Plan.ofThePastYear(HOLLOWDENE, shipped, Optional.of(DRAFT), MANAGER, NOW);
        DryRun tried = DryRun.begun(new Id("dry-2"), back, 0, NOW).finished(NOW);

        PartnershipEditions twice = done(put(shipped, tried).decide(once, Optional.of(DRAFT), NOW));

        assertThat(twice.wentLive()).hasSize(2);
        assertThat(twice.live(MATRIX).orElseThrow().edition()).isEqualTo(SHIPPED);
    }

    @Test
    void changesNothingWhenItIsAskedTwice() {
        PartnershipEditions once = done(put(EARLIER_HIGH, FINISHED).decide(NONE, Optional.of(SHIPPED), NOW));

        assertThat(done(put(EARLIER_HIGH, FINISHED).decide(once, Optional.of(DRAFT), NOW.plusSeconds(60))))
                .isEqualTo(once);
    }

    @Test
    void isRefusedWithoutAFinishedDryRunOfJustThisEditionAgainstTheOneInForce() {
        Questionnaire shipped = matrix(SHIPPED, Map.of());
        Questionnaire edited = matrix(DRAFT, Map.of("hollowdene/bands.yaml",
                earlierHigh().get("hollowdene/bands.yaml").replace("to: 24", "to: 23").replace("from: 25",
                        "from: 24")));

        assertThat(List.of(put(EARLIER_HIGH, RUNNING).decide(NONE, Optional.of(SHIPPED), NOW),
                put(EARLIER_HIGH, RUNNING.givenUp("gone", NOW)).decide(NONE, Optional.of(SHIPPED), NOW),
                put(shipped, FINISHED).decide(NONE, Optional.of(SHIPPED), NOW),
                put(edited, FINISHED).decide(NONE, Optional.of(SHIPPED), NOW),
                put(EARLIER_HIGH, FINISHED).decide(NONE, Optional.of(new Edition(1, 3)), NOW)))
                .extracting(outcome -> ((PutLive.Outcome.Refused) outcome).sentence())
                .containsExactly("Dry run dry-1 is not finished (expected: a finished one)",
                        "Dry run dry-1 is not finished (expected: a finished one)",
                        "Dry run dry-1 was of victim-risk-14, questions v1 with bands v2 (expected: one of victim-risk-14, questions v1 with bands v1)",
                        "Dry run dry-1 was made before the files of questions v1 with bands v2 were changed (expected: a new one)",
                        "Dry run dry-1 was made before another edition went live (expected: a new one)");
    }

    @Test
    void isNoticedWhenTheFilesAreChangedOrTakenAwayBehindTheManagersBack() {
        PartnershipEditions live = done(put(EARLIER_HIGH, FINISHED).decide(NONE, Optional.of(SHIPPED), NOW));
        Map<String, String> edited = Map.of("hollowdene/bands.yaml", earlierHigh().get("hollowdene/bands.yaml")
                .replace("to: 24", "to: 23").replace("from: 25", "from: 24"));

        assertThat(live.changedSince(questionnaires(earlierHigh()))).isEmpty();
        assertThat(live.changedSince(questionnaires(edited))).isEqualTo(live.live(MATRIX));
        assertThat(live.changedSince(questionnaires(Map.of()))).isEqualTo(live.live(MATRIX));
    }

    private static PutLive put(Questionnaire edition, DryRun dryRun) {
        return new PutLive(edition, dryRun, MANAGER, "agreed in March");
    }

    private static PartnershipEditions done(PutLive.Outcome outcome) {
        return switch (outcome) {
            case PutLive.Outcome.Done done -> done.editions();
            case PutLive.Outcome.Refused refused -> throw new AssertionError(refused.sentence());
        };
    }
}
