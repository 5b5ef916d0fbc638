package commonweal.events;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What was found about a victim's risk. Topic {@code risk-assessment}; the subject is always the case. */
public sealed interface RiskAssessmentEvent extends DomainEvent {

    /** A questionnaire was answered in full; the band is proposed until a person confirms it. */
    record AssessmentCompleted(Id caseId, Id assessmentId, Code questionnaire, int questionnaireVersion, int score,
            Code proposedBand) implements RiskAssessmentEvent {}

    /**
     * A person confirmed a band, from then on the case's band.
     *
     * @param previousBand the band before, absent at first
     * @param overrideReason why the band differs from the proposed one, absent when it does not
     */
    record BandConfirmed(Id caseId, Id assessmentId, Code band, @Nullable Code previousBand,
            @Nullable Code overrideReason) implements RiskAssessmentEvent {}

    /**
     * The risk should be assessed again.
     *
     * @param due the last day for it
     * @param cause band-clock, linked-report, hate-marker or repeat
     */
    record ReassessmentDue(Id caseId, LocalDate due, Code cause) implements RiskAssessmentEvent {}
}
