package commonweal.risk.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import commonweal.events.RiskAssessmentEvent.AssessmentCompleted;
import commonweal.risk.questionnaires.Questionnaire;
import commonweal.risk.questionnaires.Score;

/**
 * An officer submits a questionnaire answered in full, and by that confirms the proposed band, unless the partnership
 * wants another person to.
 *
 * @param by the assessor
 */
public record SubmitAssessment(Questionnaire questionnaire, Score.Complete score, String by, Practice practice) {

    public Outcome decide(CaseRisk risk, Instant now) {
        Optional<Outcome.Rejected> refusal = risk.refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Assessment assessment = Assessment.of(risk.caseId(), risk.assessments().size() + 1, questionnaire, score, by,
                now);
        AssessmentCompleted completed = new AssessmentCompleted(risk.caseId(), assessment.id(), questionnaire.id(),
                questionnaire.version(), score.total(), score.proposedBand().code());
        CaseRisk assessed = risk.with(assessment);
        if (practice.secondPersonConfirms()) {
            return new Outcome.Accepted(assessed, List.of(completed));
        }
        ConfirmedBand confirmed = new ConfirmedBand(assessment.id(), score.proposedBand(),
                risk.band().map(ConfirmedBand::band).orElse(null), null, null, by, now,
                practice.reassessBy(score.proposedBand(), now));
        return new Outcome.Accepted(assessed.with(confirmed), List.of(completed, ConfirmBand.event(risk, confirmed)));
    }
}
