package commonweal.risk.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.RiskAssessmentEvent.BandConfirmed;
import commonweal.risk.cases.Outcome.Accepted;
import commonweal.risk.cases.Outcome.Reason;
import commonweal.risk.cases.Outcome.Rejected;
import commonweal.risk.questionnaires.Band;

/**
 * A person confirms the band that an assessment proposes, or sets another one for a reason.
 *
 * @param reason why the band is not the proposed one, a code of the published list
 * @param note the same in the person's own words
 * @param by who confirms
 */
public record ConfirmBand(Id assessmentId, Band band, @Nullable Code reason, @Nullable String note, String by,
        Practice practice) {

    public Outcome decide(CaseRisk risk, Instant now) {
        Optional<Rejected> closed = risk.refusal();
        if (closed.isPresent()) {
            return closed.get();
        }
        Assessment assessment = risk.assessment(assessmentId).orElseThrow(() -> new IllegalArgumentException(
                "assessment: '%s' (expected: one of case %s)".formatted(assessmentId, risk.caseId())));
        Optional<Band> confirmed = risk.bandOf(assessmentId).map(ConfirmedBand::band);
        if (confirmed.filter(band::equals).isPresent()) {
            return new Accepted(risk, List.of());
        }
        return refusal(risk, assessment, confirmed).<Outcome>map(refusal -> refusal)
                .orElseGet(() -> confirm(risk, assessment, now));
    }

    private Optional<Rejected> refusal(CaseRisk risk, Assessment assessment, Optional<Band> confirmed) {
        Band proposed = assessment.score().proposedBand();
        Id latest = risk.assessments().getLast().id();
        boolean assessor = by.equals(assessment.by());
        if (!assessmentId.equals(latest)) {
            return rejected(Reason.SUPERSEDED, "A later assessment took the place of %s (expected: the latest, %s)"
                    .formatted(assessmentId, latest));
        }
        if (band != proposed && reason == null) {
            return rejected(Reason.REASON_MISSING,
                    "band: '%s' without a reason (expected: a reason, because the assessment proposes '%s')"
                            .formatted(band.word(), proposed.word()));
        }
        if (assessor && practice.secondPersonConfirms()) {
            return rejected(Reason.SECOND_PERSON_NEEDED,
                    "This partnership wants a second person to confirm a band (expected: anybody but the assessor)");
        }
        if (assessor && (band.isBelow(proposed) || confirmed.filter(band::isBelow).isPresent())) {
            return rejected(Reason.SECOND_PERSON_NEEDED,
                    "band: '%s' is lower than '%s'; a band is never lowered by the assessor alone (expected: a second person)"
                            .formatted(band.word(), confirmed.orElse(proposed).word()));
        }
        return Optional.empty();
    }

    private Accepted confirm(CaseRisk risk, Assessment assessment, Instant now) {
        boolean override = band != assessment.score().proposedBand();
        ConfirmedBand confirmed = new ConfirmedBand(assessmentId, band,
                risk.band().map(ConfirmedBand::band).orElse(null), override ? reason : null, note, by, now,
                practice.reassessBy(band, now));
        return new Accepted(risk.with(confirmed), List.of(event(risk, confirmed)));
    }

    static BandConfirmed event(CaseRisk before, ConfirmedBand confirmed) {
        return new BandConfirmed(before.caseId(), confirmed.assessmentId(), confirmed.band().code(),
                before.band().map(previous -> previous.band().code()).orElse(null), confirmed.overrideReason());
    }

    private static Optional<Rejected> rejected(Reason reason, String sentence) {
        return Optional.of(new Rejected(reason, sentence));
    }
}
