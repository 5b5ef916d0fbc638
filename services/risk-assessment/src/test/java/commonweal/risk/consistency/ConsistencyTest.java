package commonweal.risk.consistency;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.risk.cases.CaseRisk;
import commonweal.risk.questionnaires.Band;

import static commonweal.risk.cases.CaseRiskFixtures.ASSESSOR;
import static commonweal.risk.cases.CaseRiskFixtures.COLLEAGUE;
import static commonweal.risk.cases.CaseRiskFixtures.NOW;
import static commonweal.risk.cases.CaseRiskFixtures.OFFICER_CONFIRMS;
import static commonweal.risk.cases.CaseRiskFixtures.accepted;
import static commonweal.risk.cases.CaseRiskFixtures.anAssessedCase;
import static commonweal.risk.cases.CaseRiskFixtures.anUnconfirmedCase;
import static commonweal.risk.cases.CaseRiskFixtures.confirm;
import static org.assertj.core.api.Assertions.assertThat;

class ConsistencyTest {

    @Test
    void findsTheSameAnswersThatEndedInDifferentBands() {
        Consistency counted = counted(anAssessedCase(20), anAssessedCase(20),
                overridden(20, Band.HIGH, "vulnerability"), overridden(20, Band.HIGH, "vulnerability"),
                anAssessedCase(31), anAssessedCase(31), anAssessedCase(5));

        assertThat(counted.assessments()).isEqualTo(7);
        assertThat(counted.overridden()).isEqualTo(2);
        assertThat(counted.comparable()).isEqualTo(6);
        assertThat(counted.differing()).singleElement().satisfies(group -> {
            assertThat(group.size()).isEqualTo(4);
            assertThat(group.people()).isEqualTo(2);
            assertThat(group.proposed()).isEqualTo(Band.MEDIUM);
            assertThat(group.outcomes()).isEqualTo(Map.of(outcome(Band.MEDIUM, null), 2,
                    outcome(Band.HIGH, "vulnerability"), 2));
            assertThat(group.by(outcome(Band.MEDIUM, null))).containsExactly(ASSESSOR);
            assertThat(group.by(outcome(Band.HIGH, "vulnerability"))).containsExactly(COLLEAGUE);
        });
    }

    @Test
    void leavesOutWhatNobodyHasConfirmedAndWhatIsOutsideTheTime() {
        Consistency counted = new Consistency(NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(2)));
        anAssessedCase(20).judgements().forEach(counted::add);

        assertThat(counted.assessments()).isZero();
        assertThat(counted(anUnconfirmedCase(20)).assessments()).isZero();
    }

    @Test
    void comparesNoAnswersThatDifferThoughTheirTotalsAreTheSame() {
        assertThat(counted(anAssessedCase(20), overridden(21, Band.HIGH, "vulnerability")).differing()).isEmpty();
    }

    private static Consistency counted(CaseRisk... risks) {
        Consistency consistency = new Consistency(NOW, NOW.plusSeconds(60));
        Stream.of(risks).flatMap(risk -> risk.judgements().stream()).forEach(consistency::add);
        return consistency;
    }

    private static CaseRisk overridden(int total, Band band, String reason) {
        CaseRisk assessed = anAssessedCase(total);
        return accepted(confirm(assessed, band, reason, COLLEAGUE, OFFICER_CONFIRMS).decide(assessed, NOW));
    }

    private static Consistency.Outcome outcome(Band band, @Nullable String reason) {
        return new Consistency.Outcome(band, Optional.ofNullable(reason).map(Code::new));
    }
}
