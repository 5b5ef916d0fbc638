package commonweal.risk.editions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.risk.cases.CaseRisk;
import commonweal.risk.cases.CaseRiskFixtures;
import commonweal.risk.cases.KnownCase;
import commonweal.risk.questionnaires.Band;
import commonweal.risk.questionnaires.Edition;
import commonweal.risk.questionnaires.Questionnaire;

import static commonweal.risk.cases.CaseRiskFixtures.NOW;
import static commonweal.risk.cases.CaseRiskFixtures.OFFICER_CONFIRMS;
import static commonweal.risk.cases.CaseRiskFixtures.accepted;
import static commonweal.risk.cases.CaseRiskFixtures.anOpenCase;
import static commonweal.risk.cases.CaseRiskFixtures.assess;
import static commonweal.risk.editions.EditionFixtures.DRY_RUN;
import static commonweal.risk.editions.EditionFixtures.askingForChildren;
import static commonweal.risk.editions.EditionFixtures.earlierHigh;
import static commonweal.risk.editions.EditionFixtures.matrix;
import static commonweal.risk.editions.EditionFixtures.plan;
import static org.assertj.core.api.Assertions.assertThat;

/** Past assessments scored again under a draft show who would change band, before anything changes. */
class DryRunTest {

    private static final Questionnaire EARLIER_HIGH = matrix(new Edition(1, 2), earlierHigh());
    private static final Instant LAST_MONTH = NOW.minus(Duration.ofDays(30));

    @Test
    void countsTheBandsThenAgainstTheBandsUnderTheDraftAndListsWhoWouldChange() {
        Tally tally = run(EARLIER_HIGH, assessed(5), assessed(24), assessed(25), assessed(28), assessed(29));

        assertThat(tally.moves()).isEqualTo(Map.of(move(Band.LOW, Band.LOW), 1, move(Band.MEDIUM, Band.MEDIUM), 1,
                move(Band.MEDIUM, Band.HIGH), 2, move(Band.HIGH, Band.HIGH), 1));
        assertThat(tally.changes()).hasSize(2)
                .allSatisfy(change -> assertThat(change.move()).isEqualTo(move(Band.MEDIUM, Band.HIGH)))
                .allSatisfy(change -> assertThat(change.latest() && change.open()).isTrue());
        assertThat(tally.assessments()).isEqualTo(5);
        assertThat(tally.changed()).isEqualTo(2);
    }

    @Test
    void tellsWhichQuestionsEarlierAssessmentsDoNotAnswer() {
        Tally tally = run(matrix(new Edition(2, 1), askingForChildren()), assessed(5), assessed(31));

        assertThat(tally.notComparable()).isEqualTo(2);
        assertThat(tally.missing()).isEqualTo(Map.of(new Code("children"), 2));
        assertThat(tally.moves()).isEmpty();
    }

    @Test
    void looksAtEveryAssessmentOfTheYearAndAtNoOther() {
        CaseRisk old = accepted(assess(26, OFFICER_CONFIRMS).decide(anOpenCase(), NOW.minus(Duration.ofDays(366))));
        CaseRisk again = accepted(assess(26, OFFICER_CONFIRMS).decide(old, LAST_MONTH));
        CaseRisk closed = accepted(assess(5, OFFICER_CONFIRMS).decide(again, LAST_MONTH.plusSeconds(60)))
                .told(new KnownCase.Closed(2));

        Tally tally = run(EARLIER_HIGH, closed);

        assertThat(tally.assessments()).isEqualTo(2);
        assertThat(tally.changes()).singleElement().satisfies(change -> {
            assertThat(change.assessmentId().value()).endsWith("-2");
            assertThat(change.latest()).isFalse();
            assertThat(change.open()).isFalse();
        });
    }

    @Test
    void comesToTheSameHoweverItIsDividedIntoBatches() {
        Random random = new Random(3);
        List<CaseRisk> risks = IntStream.range(0, 200).mapToObj(_ -> assessed(1 + random.nextInt(41))).toList();
        Tally whole = Tally.NONE.with(risks, plan(EARLIER_HIGH), EARLIER_HIGH);
        for (int size : new int[]{1, 7, 64, 199}) {
            DryRun.Running running = DryRun.begun(DRY_RUN, plan(EARLIER_HIGH), 200, NOW);
            for (int at = 0; at < 200; at += size) {
                running = running.with(risks.subList(at, Math.min(200, at + size)), EARLIER_HIGH, NOW);
            }

            assertThat(running.tally()).isEqualTo(whole);
            assertThat(running.lookedAt()).isEqualTo(200);
            assertThat(running.finished(NOW).tally()).isEqualTo(whole);
        }
    }

    @Test
    void findsNoChangeUnderTheEditionThatTheAssessmentsWereMadeWith() {
        List<CaseRisk> all = IntStream.rangeClosed(1, 41).mapToObj(DryRunTest::assessed).toList();

        assertThat(Tally.NONE.with(all, plan(EARLIER_HIGH), matrix(new Edition(1, 1), Map.of())).changed()).isZero();
    }

    private static Tally run(Questionnaire edition, CaseRisk... risks) {
        return Tally.NONE.with(List.of(risks), plan(edition), edition);
    }

    private static CaseRisk assessed(int total) {
        return accepted(assess(total, OFFICER_CONFIRMS).decide(CaseRiskFixtures.anOpenCase(), LAST_MONTH));
    }

    private static Tally.Move move(Band from, Band to) {
        return new Tally.Move(from, to);
    }
}
