package commonweal.risk.cases;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import commonweal.events.Code;
import commonweal.risk.questionnaires.Band;

import static commonweal.risk.cases.CaseRiskFixtures.ASSESSOR;
import static commonweal.risk.cases.CaseRiskFixtures.COLLEAGUE;
import static commonweal.risk.cases.CaseRiskFixtures.NOW;
import static commonweal.risk.cases.CaseRiskFixtures.OFFICER_CONFIRMS;
import static commonweal.risk.cases.CaseRiskFixtures.accepted;
import static commonweal.risk.cases.CaseRiskFixtures.anAssessedCase;
import static commonweal.risk.cases.CaseRiskFixtures.assess;
import static commonweal.risk.cases.CaseRiskFixtures.confirm;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.answersTotalling;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.completeScore;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.theRuleScore;
import static org.assertj.core.api.Assertions.assertThat;

class RiskHistoryTest {

    @Test
    void isTheAssessmentsOldestFirstWithTheirShareOfTheHighestScore() {
        RiskHistory history = RiskHistory.of(again(anAssessedCase(31), 16));

        assertThat(history.points()).extracting(RiskHistory.Point::score).containsExactly(31, 16);
        assertThat(history.points()).extracting(RiskHistory.Point::percent).containsExactly(76, 39);
        assertThat(history.points()).extracting(RiskHistory.Point::band).containsExactly(new Code("high"),
                new Code("medium"));
    }

    @ParameterizedTest
    @CsvSource({"31, 16, falling", "16, 31, rising", "16, 17, steady", "17, 25, rising", "28, 20, falling",
            "16, 15, falling", "28, 29, rising", "30, 30, steady"})
    void tellsTheWayByTheBandAndWithinABandByANoticeableChange(int before, int after, String trend) {
        assertThat(RiskHistory.of(again(anAssessedCase(before), after)).trend()).isEqualTo(new Code(trend));
    }

    @Test
    void countsTheConfirmedBandNotTheProposedOne() {
        CaseRisk again = again(anAssessedCase(20), 20);
        CaseRisk raised = accepted(
                confirm(again, Band.HIGH, "new-information", COLLEAGUE, OFFICER_CONFIRMS).decide(again, NOW));

        assertThat(RiskHistory.of(raised).trend()).isEqualTo(new Code("rising"));
    }

    @Test
    void comparesNoScoresOfDifferentQuestionnaires() {
        CaseRisk otherwise = accepted(new SubmitAssessment(theRuleScore(),
                completeScore(theRuleScore(), answersTotalling(theRuleScore(), 28)), ASSESSOR, OFFICER_CONFIRMS)
                .decide(anAssessedCase(29), NOW.plusSeconds(60)));

        assertThat(RiskHistory.of(otherwise).change()).isNull();
        assertThat(RiskHistory.of(otherwise).trend()).isEqualTo(new Code("steady"));
    }

    @Test
    void hasNoTrendBeforeTheSecondAssessment() {
        assertThat(RiskHistory.of(anAssessedCase(31)).trend()).isNull();
        assertThat(RiskHistory.of(anAssessedCase(31)).change()).isNull();
    }

    private static CaseRisk again(CaseRisk risk, int total) {
        return accepted(assess(total, OFFICER_CONFIRMS).decide(risk, NOW.plus(Duration.ofDays(14))));
    }
}
