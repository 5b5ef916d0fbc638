package commonweal.risk.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.risk.questionnaires.QuestionnaireFixtures;

import static commonweal.risk.cases.CaseRiskFixtures.ASSESSOR;
import static commonweal.risk.cases.CaseRiskFixtures.COLLEAGUE;
import static commonweal.risk.cases.CaseRiskFixtures.NOW;
import static commonweal.risk.cases.CaseRiskFixtures.OFFICER_CONFIRMS;
import static commonweal.risk.cases.CaseRiskFixtures.accepted;
import static commonweal.risk.cases.CaseRiskFixtures.anOpenCase;
import static commonweal.risk.cases.CaseRiskFixtures.assess;
import static commonweal.risk.cases.CaseRiskFixtures.events;
import static commonweal.risk.cases.CaseRiskFixtures.half;
import static org.assertj.core.api.Assertions.assertThat;

/** An assessment that is interrupted half-way is kept, resumed by anybody, and gone when it is of no more use. */
class KeepDraftTest {

    private static final Instant LATER = NOW.plus(Duration.ofHours(3));

    @Test
    void keepsTheAnswersSoFarAndTellsNobody() {
        Outcome outcome = half(31, 4, ASSESSOR).decide(anOpenCase(), NOW);

        assertThat(events(outcome)).isEmpty();
        assertThat(accepted(outcome).draft()).satisfies(draft -> {
            assertThat(draft.answers()).hasSize(10);
            assertThat(draft.questionnaireVersion()).isEqualTo(1);
            assertThat(draft.by()).isEqualTo(ASSESSOR);
        });
        assertThat(accepted(outcome).assessments()).isEmpty();
    }

    @Test
    void isResumedByAColleagueAndRemembersWhenItWasBegun() {
        CaseRisk begun = accepted(half(31, 8, ASSESSOR).decide(anOpenCase(), NOW));

        CaseRisk goneOn = accepted(half(31, 2, COLLEAGUE).decide(begun, LATER));

        assertThat(goneOn.draft()).satisfies(draft -> {
            assertThat(draft.answers()).hasSize(12);
            assertThat(draft.startedAt()).isEqualTo(NOW);
            assertThat(draft.savedAt()).isEqualTo(LATER);
            assertThat(draft.by()).isEqualTo(COLLEAGUE);
        });
    }

    @Test
    void isUsedUpByTheAssessmentOfTheSamePerson() {
        CaseRisk begun = accepted(half(20, 8, ASSESSOR).decide(anOpenCase(), NOW));

        assertThat(accepted(assess(31, OFFICER_CONFIRMS).decide(begun, LATER)).draft()).isNull();
    }

    @Test
    void isUsedUpByAnAssessmentThatTookAllOfItsAnswersOver() {
        CaseRisk begun = accepted(half(31, 8, COLLEAGUE).decide(anOpenCase(), NOW));

        assertThat(accepted(assess(31, OFFICER_CONFIRMS).decide(begun, LATER)).draft()).isNull();
    }

    @Test
    void staysWhenSomebodyElseAssessesDifferently() {
        CaseRisk begun = accepted(half(41, 8, COLLEAGUE).decide(anOpenCase(), NOW));

        assertThat(accepted(assess(5, OFFICER_CONFIRMS).decide(begun, LATER)).draft()).isEqualTo(begun.draft());
    }

    @Test
    void isRefusedForACaseThatIsNotOpenAndStaysUntilItIsOpenedAgain() {
        CaseRisk closed = accepted(half(31, 4, ASSESSOR).decide(anOpenCase(), NOW)).told(new KnownCase.Closed(2));

        assertThat(half(31, 2, ASSESSOR).decide(closed, LATER)).isInstanceOf(Outcome.Rejected.class);
        assertThat(closed.draft()).isNotNull();
        assertThat(closed.told(new KnownCase.Erased(3)).draft()).isNull();
    }

    @Test
    void knowsWhichOfItsAnswersAnotherFormDoesNotTake() {
        AssessmentDraft draft = new AssessmentDraft(new Code("victim-risk-14"), 7,
                Map.of(new Code("frequency"), new Code("most-days"), new Code("frequency-of-old"), new Code("often"),
                        new Code("hate"), new Code("perhaps")),
                ASSESSOR, NOW, NOW);

        assertThat(draft.answersUnknownTo(QuestionnaireFixtures.theMatrix()))
                .isEqualTo(Set.of(new Code("frequency-of-old"), new Code("hate")));
    }
}
