package commonweal.risk.cases;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import commonweal.risk.questionnaires.Band;

import static commonweal.risk.cases.CaseRiskFixtures.ASSESSOR;
import static commonweal.risk.cases.CaseRiskFixtures.COLLEAGUE;
import static commonweal.risk.cases.CaseRiskFixtures.NOW;
import static commonweal.risk.cases.CaseRiskFixtures.OFFICER_CONFIRMS;
import static commonweal.risk.cases.CaseRiskFixtures.accepted;
import static commonweal.risk.cases.CaseRiskFixtures.anAssessedCase;
import static commonweal.risk.cases.CaseRiskFixtures.anOpenCase;
import static commonweal.risk.cases.CaseRiskFixtures.confirm;
import static org.assertj.core.api.Assertions.assertThat;

class TimelineTest {

    @Test
    void tellsInPlainWordsWhatHappenedOldestFirst() {
        CaseRisk assessed = anAssessedCase(20);
        CaseRisk raised = accepted(confirm(assessed, Band.HIGH, "new-information", COLLEAGUE, OFFICER_CONFIRMS)
                .decide(assessed, NOW.plusSeconds(60)));
        CaseRisk told = AnnounceReassessment.decide(raised, NOW.plus(Duration.ofDays(15))).orElseThrow().state();

        assertThat(Timeline.of(told)).extracting(Timeline.Entry::text).containsExactly(
                "Risk assessed: 20 of 41 points, which proposes medium risk.",
                "Risk band confirmed: medium. Next assessment by 19 December 2026.",
                "Risk band confirmed: high, before it medium. It differs from the proposed band: new information. Next assessment by 5 December 2026.",
                "The risk should be assessed again by 5 December 2026.");
        assertThat(Timeline.of(told)).extracting(entry -> entry.what().value()).containsExactly("assessment-completed",
                "band-confirmed", "band-confirmed", "reassessment-due");
        assertThat(Timeline.of(told)).extracting(Timeline.Entry::by).containsExactly(ASSESSOR, ASSESSOR, COLLEAGUE,
                null);
    }

    @Test
    void isEmptyBeforeTheFirstAssessment() {
        assertThat(Timeline.of(anOpenCase())).isEmpty();
    }
}
