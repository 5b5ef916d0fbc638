package commonweal.risk.cases;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.RiskAssessmentEvent.AssessmentCompleted;
import commonweal.events.RiskAssessmentEvent.BandConfirmed;
import commonweal.risk.questionnaires.Band;

import static commonweal.risk.cases.CaseRiskFixtures.ASSESSOR;
import static commonweal.risk.cases.CaseRiskFixtures.CASE;
import static commonweal.risk.cases.CaseRiskFixtures.NOW;
import static commonweal.risk.cases.CaseRiskFixtures.OFFICER_CONFIRMS;
import static commonweal.risk.cases.CaseRiskFixtures.SECOND_PERSON_CONFIRMS;
import static commonweal.risk.cases.CaseRiskFixtures.accepted;
import static commonweal.risk.cases.CaseRiskFixtures.anAssessedCase;
import static commonweal.risk.cases.CaseRiskFixtures.anOpenCase;
import static commonweal.risk.cases.CaseRiskFixtures.assess;
import static commonweal.risk.cases.CaseRiskFixtures.events;
import static org.assertj.core.api.Assertions.assertThat;

class SubmitAssessmentTest {

    private static final Id FIRST = new Id("asm-7f3k2m9qabcd-1");

    @Test
    void confirmsTheProposedBandInTheSameChange() {
        Outcome outcome = assess(31, OFFICER_CONFIRMS).decide(anOpenCase(), NOW);

        CaseRisk risk = accepted(outcome);
        assertThat(events(outcome)).isEqualTo(java.util.List.of(
                new AssessmentCompleted(CASE, FIRST, new Code("victim-risk-14"), 1, 31, new Code("high")),
                new BandConfirmed(CASE, FIRST, new Code("high"), null, null)));
        assertThat(risk.band().orElseThrow().band()).isEqualTo(Band.HIGH);
        assertThat(risk.band().orElseThrow().by()).isEqualTo(ASSESSOR);
        assertThat(risk.assessments()).hasSize(1);
    }

    @Test
    void leavesTheBandProposedWhereASecondPersonConfirms() {
        Outcome outcome = assess(31, SECOND_PERSON_CONFIRMS).decide(anOpenCase(), NOW);

        CaseRisk risk = accepted(outcome);
        assertThat(events(outcome)).hasSize(1).hasOnlyElementsOfType(AssessmentCompleted.class);
        assertThat(risk.band()).isEmpty();
        assertThat(risk.due()).isEmpty();
    }

    @Test
    void namesTheBandBeforeWhenACaseIsAssessedAgain() {
        Outcome outcome = assess(10, OFFICER_CONFIRMS).decide(anAssessedCase(31), NOW.plusSeconds(60));

        assertThat(events(outcome)).element(1).isEqualTo(new BandConfirmed(CASE, new Id("asm-7f3k2m9qabcd-2"),
                new Code("low"), new Code("high"), null));
        assertThat(accepted(outcome).bandOf(FIRST).orElseThrow().band()).isEqualTo(Band.HIGH);
    }

    @ParameterizedTest
    @CsvSource({"31, 2026-12-05", "20, 2026-12-19", "5, 2027-01-16"})
    void setsTheNextAssessmentByTheBand(int total, LocalDate due) {
        assertThat(accepted(assess(total, OFFICER_CONFIRMS).decide(anOpenCase(), NOW)).due())
                .contains(new Due(due, Cause.BAND_CLOCK));
    }

    @Test
    void countsDaysAsTheyAreInLondon() {
        Instant lateInSummer = Instant.parse("2026-07-01T23:30:00Z");

        CaseRisk risk = accepted(assess(31, OFFICER_CONFIRMS).decide(anOpenCase(), lateInSummer));

        assertThat(risk.due()).contains(new Due(LocalDate.of(2026, 7, 16), Cause.BAND_CLOCK));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            closed | CASE_CLOSED | Case case-7f3k2m9qabcd is closed (expected: an open case; reopen it first)
                                            merged | CASE_MERGED | Case case-7f3k2m9qabcd has become part of case case-other1 (expected: an open case; assess that one)
                                            erased | CASE_ERASED | Case case-7f3k2m9qabcd was erased (expected: an open case)
                                            """)
    void isRefusedForACaseThatIsNotOpen(String status, Outcome.Reason reason, String sentence) {
        CaseRisk risk = anAssessedCase(31).told(switch (status) {
            case "closed" -> new KnownCase.Closed(2);
            case "merged" -> new KnownCase.Merged(2, new Id("case-other1"));
            default -> new KnownCase.Erased(2);
        });

        assertThat(assess(31, OFFICER_CONFIRMS).decide(risk, NOW)).isEqualTo(new Outcome.Rejected(reason, sentence));
    }

    @Test
    void givesAnAssessmentAnIdThatNamesItsCase() {
        assertThat(Assessment.caseOf(FIRST)).contains(CASE);
        assertThat(Assessment.caseOf(new Id("asm-a-b-12"))).contains(new Id("case-a-b"));
        assertThat(Assessment.caseOf(new Id("asm-7f3k2m9qabcd"))).isEmpty();
        assertThat(Assessment.caseOf(new Id("ref-7f3k2m9qabcd-1"))).isEmpty();
        assertThat(Assessment.caseOf(new Id("asm-7f3k2m9qabcd-0"))).isEmpty();
    }
}
