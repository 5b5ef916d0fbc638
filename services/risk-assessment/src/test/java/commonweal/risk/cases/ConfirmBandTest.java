package commonweal.risk.cases;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.RiskAssessmentEvent.BandConfirmed;
import commonweal.risk.cases.Outcome.Reason;
import commonweal.risk.cases.Outcome.Rejected;
import commonweal.risk.questionnaires.Band;

import static commonweal.risk.cases.CaseRiskFixtures.ASSESSOR;
import static commonweal.risk.cases.CaseRiskFixtures.CASE;
import static commonweal.risk.cases.CaseRiskFixtures.COLLEAGUE;
import static commonweal.risk.cases.CaseRiskFixtures.NOW;
import static commonweal.risk.cases.CaseRiskFixtures.OFFICER_CONFIRMS;
import static commonweal.risk.cases.CaseRiskFixtures.SECOND_PERSON_CONFIRMS;
import static commonweal.risk.cases.CaseRiskFixtures.accepted;
import static commonweal.risk.cases.CaseRiskFixtures.anAssessedCase;
import static commonweal.risk.cases.CaseRiskFixtures.anUnconfirmedCase;
import static commonweal.risk.cases.CaseRiskFixtures.assess;
import static commonweal.risk.cases.CaseRiskFixtures.confirm;
import static commonweal.risk.cases.CaseRiskFixtures.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConfirmBandTest {

    @Test
    void isForAnybodyButTheAssessorWhereASecondPersonConfirms() {
        CaseRisk risk = anUnconfirmedCase(31);

        assertThat(confirm(risk, Band.HIGH, null, ASSESSOR, SECOND_PERSON_CONFIRMS).decide(risk, NOW))
                .isEqualTo(new Rejected(Reason.SECOND_PERSON_NEEDED,
                        "This partnership wants a second person to confirm a band (expected: anybody but the assessor)"));
        Outcome outcome = confirm(risk, Band.HIGH, null, COLLEAGUE, SECOND_PERSON_CONFIRMS).decide(risk, NOW);
        assertThat(events(outcome)).isEqualTo(
                List.of(new BandConfirmed(CASE, new Id("asm-7f3k2m9qabcd-1"), new Code("high"), null, null)));
        assertThat(accepted(outcome).band().orElseThrow().by()).isEqualTo(COLLEAGUE);
    }

    @Test
    void letsTheAssessorRaiseABandWithAReason() {
        CaseRisk risk = anAssessedCase(20);

        Outcome outcome = confirm(risk, Band.HIGH, "new-information", ASSESSOR, OFFICER_CONFIRMS).decide(risk, NOW);

        assertThat(events(outcome)).isEqualTo(List.of(new BandConfirmed(CASE, new Id("asm-7f3k2m9qabcd-1"),
                new Code("high"), new Code("medium"), new Code("new-information"))));
    }

    @Test
    void refusesAnotherBandThanTheProposedWithoutAReason() {
        CaseRisk risk = anAssessedCase(20);

        assertThat(confirm(risk, Band.HIGH, null, COLLEAGUE, OFFICER_CONFIRMS).decide(risk, NOW))
                .isEqualTo(new Rejected(Reason.REASON_MISSING,
                        "band: 'high' without a reason (expected: a reason, because the assessment proposes 'medium')"));
    }

    @Test
    void neverLowersABandByTheAssessorAlone() {
        CaseRisk risk = anAssessedCase(31);

        assertThat(confirm(risk, Band.LOW, "risk-reduced", ASSESSOR, OFFICER_CONFIRMS).decide(risk, NOW))
                .isEqualTo(new Rejected(Reason.SECOND_PERSON_NEEDED,
                        "band: 'low' is lower than 'high'; a band is never lowered by the assessor alone (expected: a second person)"));
        assertThat(
                accepted(confirm(risk, Band.LOW, "risk-reduced", COLLEAGUE, OFFICER_CONFIRMS).decide(risk, NOW)).band()
                        .orElseThrow().band())
                .isEqualTo(Band.LOW);
    }

    @Test
    void neverLowersByTheAssessorAloneWhatWasRaisedBefore() {
        CaseRisk assessed = anAssessedCase(20);
        CaseRisk raised = accepted(
                confirm(assessed, Band.HIGH, "new-information", COLLEAGUE, OFFICER_CONFIRMS).decide(assessed, NOW));

        assertThat(confirm(raised, Band.MEDIUM, null, ASSESSOR, OFFICER_CONFIRMS).decide(raised, NOW))
                .isInstanceOfSatisfying(Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Reason.SECOND_PERSON_NEEDED));
        assertThat(confirm(raised, Band.MEDIUM, null, COLLEAGUE, OFFICER_CONFIRMS).decide(raised, NOW))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void changesNothingWhenTheBandIsConfirmedAlready() {
        CaseRisk risk = anAssessedCase(31);

        Outcome again = confirm(risk, Band.HIGH, null, COLLEAGUE, OFFICER_CONFIRMS).decide(risk, NOW.plusSeconds(5));

        assertThat(again).isEqualTo(new Outcome.Accepted(risk, List.of()));
    }

    @Test
    void isForTheLatestAssessmentOnly() {
        CaseRisk once = anAssessedCase(31);
        CaseRisk twice = accepted(assess(10, OFFICER_CONFIRMS).decide(once, NOW));

        assertThat(confirm(once, Band.MEDIUM, "earlier-history", COLLEAGUE, OFFICER_CONFIRMS).decide(twice, NOW))
                .isEqualTo(new Rejected(Reason.SUPERSEDED,
                        "A later assessment took the place of asm-7f3k2m9qabcd-1 (expected: the latest, asm-7f3k2m9qabcd-2)"));
    }

    @Test
    void isRefusedForAClosedCase() {
        CaseRisk closed = anUnconfirmedCase(31).told(new KnownCase.Closed(2));

        assertThat(confirm(closed, Band.HIGH, null, COLLEAGUE, SECOND_PERSON_CONFIRMS).decide(closed, NOW))
                .isInstanceOfSatisfying(Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Reason.CASE_CLOSED));
    }

    @Test
    void countsTheDaysToTheNextAssessmentFromTheConfirmation() {
        CaseRisk risk = anUnconfirmedCase(31);

        CaseRisk confirmed = accepted(confirm(risk, Band.HIGH, null, COLLEAGUE, SECOND_PERSON_CONFIRMS).decide(risk,
                NOW.plus(Duration.ofDays(3))));

        assertThat(confirmed.due()).contains(new Due(LocalDate.of(2026, 12, 8), Cause.BAND_CLOCK));
    }

    @Test
    void refusesAnAssessmentThatTheCaseDoesNotHave() {
        CaseRisk risk = anAssessedCase(31);
        ConfirmBand other = new ConfirmBand(new Id("asm-7f3k2m9qabcd-9"), Band.HIGH, null, null, COLLEAGUE,
                OFFICER_CONFIRMS);

        assertThatThrownBy(() -> other.decide(risk, NOW)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("assessment: 'asm-7f3k2m9qabcd-9' (expected: one of case case-7f3k2m9qabcd)");
    }
}
