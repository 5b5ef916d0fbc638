package commonweal.risk.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.risk.cases.Assessment;
import commonweal.risk.cases.AssessmentDraft;
import commonweal.risk.cases.CaseRisk;
import commonweal.risk.cases.ConfirmedBand;
import commonweal.risk.cases.Due;
import commonweal.risk.cases.RiskHistory;
import commonweal.risk.cases.Timeline;
import commonweal.risk.questionnaires.Band;
import commonweal.risk.questionnaires.Factor;
import commonweal.risk.questionnaires.Score;

/** What the API shows of assessments; {@code version} is always that of the case's risk as a whole. */
final class AssessmentViews {

    private AssessmentViews() {}

    /**
     * A completed assessment.
     *
     * @param band the band confirmed for it, absent until a person has
     */
    record Completed(Id id, Id caseId, Code questionnaire, String title, int questionnaireVersion, int bandTableVersion,
            boolean complete, int score, int maximum, String bandOfTotal, List<Fired> floors, String proposedBand,
            @Nullable String band, boolean confirmed, @Nullable Confirmation confirmation, List<Answered> factors,
            Instant at, String by, long version) {

        static Completed of(CaseRisk risk, Assessment assessment, long version) {
            Score.Complete score = assessment.score();
            Optional<ConfirmedBand> confirmed = risk.bandOf(assessment.id());
            return new Completed(assessment.id(), risk.caseId(), assessment.questionnaire(), assessment.title(),
                    assessment.questionnaireVersion(), assessment.bandTableVersion(), true, score.total(),
                    score.maximum(), score.bandOfTotal().word(), score.fired().stream().map(Fired::of).toList(),
                    score.proposedBand().word(), confirmed.map(ConfirmedBand::band).map(Band::word).orElse(null),
                    confirmed.isPresent(), confirmed.map(Confirmation::of).orElse(null),
                    score.factors().stream().map(Answered::of).toList(), assessment.at(), assessment.by(), version);
        }
    }

    /** An assessment that lacks answers: not kept, and without a band. */
    record Incomplete(Id caseId, Code questionnaire, int questionnaireVersion, boolean complete, int atLeast,
            int maximum, List<Code> missing, List<Answered> factors) {}

    record Answered(Code questionId, int number, String text, Code optionId, String optionText, int score,
            int maximum) {

        static Answered of(Factor factor) {
            return new Answered(factor.questionId(), factor.number(), factor.text(), factor.optionId(),
                    factor.optionText(), factor.score(), factor.maximum());
        }
    }

    record Fired(Code id, String text, String atLeast) {

        static Fired of(Score.FiredFloor floor) {
            return new Fired(floor.id(), floor.text(), floor.atLeast().word());
        }
    }

    record Confirmation(String by, Instant at, @Nullable Code reason, @Nullable String note) {

        static Confirmation of(ConfirmedBand band) {
            return new Confirmation(band.by(), band.at(), band.overrideReason(), band.note());
        }
    }

    /**
     * All that is known of a case's risk.
     *
     * @param items newest first
     * @param band the band in force
     * @param reassessmentDue the last day for the next assessment
     * @param reassessmentCause why it is due then
     * @param history oldest first, for a chart
     * @param draft an assessment that was interrupted
     */
    record OfCase(Id caseId, Code caseStatus, List<Completed> items, @Nullable String band,
            @Nullable LocalDate reassessmentDue, @Nullable Code reassessmentCause, RiskHistory history,
            @Nullable Half draft, long version) {

        static OfCase of(CaseRisk risk, long version) {
            return new OfCase(risk.caseId(), risk.known().status(),
                    risk.assessments().reversed().stream().map(a -> Completed.of(risk, a, version)).toList(),
                    risk.band().map(ConfirmedBand::band).map(Band::word).orElse(null),
                    risk.due().map(Due::day).orElse(null), risk.due().map(due -> due.cause().code()).orElse(null),
                    RiskHistory.of(risk), Optional.ofNullable(risk.draft()).map(Half::of).orElse(null),
                    version);
        }
    }

    /** That there is a draft and how far it is. */
    record Half(Code questionnaire, int questionnaireVersion, int answered, Instant savedAt, String by) {

        static Half of(AssessmentDraft draft) {
            return new Half(draft.questionnaire(), draft.questionnaireVersion(), draft.answers().size(),
                    draft.savedAt(), draft.by());
        }
    }

    record Entries(List<Timeline.Entry> items) {}
}
