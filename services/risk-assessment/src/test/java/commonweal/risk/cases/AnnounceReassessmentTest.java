package commonweal.risk.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.events.RiskAssessmentEvent.ReassessmentDue;

import static commonweal.risk.cases.CaseRiskFixtures.CASE;
import static commonweal.risk.cases.CaseRiskFixtures.OFFICER_CONFIRMS;
import static commonweal.risk.cases.CaseRiskFixtures.accepted;
import static commonweal.risk.cases.CaseRiskFixtures.anAssessedCase;
import static commonweal.risk.cases.CaseRiskFixtures.anUnconfirmedCase;
import static commonweal.risk.cases.CaseRiskFixtures.assess;
import static org.assertj.core.api.Assertions.assertThat;

class AnnounceReassessmentTest {

    private static final Instant DAY_BEFORE = Instant.parse("2026-12-04T23:59:59Z");
    private static final Instant THE_DAY = Instant.parse("2026-12-05T00:00:00Z");
    private static final Instant LONG_AFTER = Instant.parse("2027-06-01T12:00:00Z");

    @Test
    void tellsOnTheDayAndNotBefore() {
        CaseRisk risk = anAssessedCase(31);

        assertThat(AnnounceReassessment.decide(risk, DAY_BEFORE)).isEmpty();
        assertThat(AnnounceReassessment.decide(risk, THE_DAY).orElseThrow().events())
                .isEqualTo(List.of(new ReassessmentDue(CASE, LocalDate.of(2026, 12, 5), new Code("band-clock"))));
    }

    @Test
    void tellsOnceForEachDueDate() {
        CaseRisk told = AnnounceReassessment.decide(anAssessedCase(31), THE_DAY).orElseThrow().state();

        assertThat(told.unannounced()).isEmpty();
        assertThat(told.due()).contains(new Due(LocalDate.of(2026, 12, 5), Cause.BAND_CLOCK));
        assertThat(AnnounceReassessment.decide(told, LONG_AFTER)).isEmpty();

        CaseRisk reassessed = accepted(assess(31, OFFICER_CONFIRMS).decide(told, THE_DAY));
        assertThat(AnnounceReassessment.decide(reassessed, LONG_AFTER).orElseThrow().events())
                .isEqualTo(List.of(new ReassessmentDue(CASE, LocalDate.of(2026, 12, 19), new Code("band-clock"))));
    }

    @Test
    void isSilentWhileTheCaseIsNotOpenAndSpeaksWhenItIsReopened() {
        CaseRisk closed = anAssessedCase(31).told(new KnownCase.Closed(2));

        assertThat(AnnounceReassessment.decide(closed, LONG_AFTER)).isEmpty();
        assertThat(AnnounceReassessment.decide(closed.told(new KnownCase.Open(3)), LONG_AFTER)).isPresent();
    }

    @Test
    void isSilentWithoutAConfirmedBand() {
        assertThat(AnnounceReassessment.decide(anUnconfirmedCase(31), LONG_AFTER)).isEmpty();
    }
}
