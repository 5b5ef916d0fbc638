package commonweal.risk.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import commonweal.events.CaseIntakeEvent;
import commonweal.events.Id;

/**
 * News that makes an assessment due sooner than the clock of the band does. An assessment made later answers it.
 *
 * @param about the report that the news is of, or the case that reports came from
 * @param at when it happened
 * @param due the last day for the assessment
 */
public record Prompt(Cause cause, Id about, Instant at, LocalDate due) {

    /** What an event of case-intake asks for, of the case that reports came to; nothing when it is of no such kind. */
    static Optional<Prompt> toldBy(CaseIntakeEvent event, Instant at, Practice practice) {
        return switch (event) {
            case CaseIntakeEvent.ReportLinked linked -> practice.prompt(Cause.LINKED_REPORT, linked.reportId(), at);
            case CaseIntakeEvent.CaseMerged merged -> practice.prompt(Cause.LINKED_REPORT, merged.caseId(), at);
            case CaseIntakeEvent.CaseSplit split -> practice.prompt(Cause.LINKED_REPORT, split.caseId(), at);
            case CaseIntakeEvent.HateMarked marked -> practice.prompt(Cause.HATE_MARKER, marked.reportId(), at);
            case CaseIntakeEvent.RepeatFound found -> practice.prompt(Cause.REPEAT, found.reportId(), at);
            case CaseIntakeEvent.ReportReceived _,CaseIntakeEvent.ReportTriaged _,CaseIntakeEvent.ReportErased _,CaseIntakeEvent.CaseOpened _,CaseIntakeEvent.CaseRecategorised _,CaseIntakeEvent.CaseUnmerged _,CaseIntakeEvent.FeedbackGiven _,CaseIntakeEvent.CaseClosed _,CaseIntakeEvent.CaseReopened _,CaseIntakeEvent.SurveyAnswered _,CaseIntakeEvent.CaseReviewRequested _,CaseIntakeEvent.CaseReviewDecided _,CaseIntakeEvent.CaseReviewConcluded _,CaseIntakeEvent.CaseErased _,CaseIntakeEvent.HateUnmarked _,CaseIntakeEvent.WholeFamilyFlagged _ ->
                Optional.empty();
        };
    }

    boolean isOf(Cause otherCause, Id otherAbout) {
        return cause == otherCause && about.equals(otherAbout);
    }
}
