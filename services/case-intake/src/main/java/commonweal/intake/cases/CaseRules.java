package commonweal.intake.cases;

import java.util.Map;

import commonweal.events.CaseIntakeEvent.CaseRecategorised;
import commonweal.events.CaseIntakeEvent.CaseReviewRequested;
import commonweal.intake.cases.CaseCommand.AnswerSurvey;
import commonweal.intake.cases.CaseCommand.Assign;
import commonweal.intake.cases.CaseCommand.Close;
import commonweal.intake.cases.CaseCommand.EndHold;
import commonweal.intake.cases.CaseCommand.Erase;
import commonweal.intake.cases.CaseCommand.EraseSample;
import commonweal.intake.cases.CaseCommand.FlagWholeFamily;
import commonweal.intake.cases.CaseCommand.GiveFeedback;
import commonweal.intake.cases.CaseCommand.HoldErasure;
import commonweal.intake.cases.CaseCommand.Merge;
import commonweal.intake.cases.CaseCommand.PauseClocks;
import commonweal.intake.cases.CaseCommand.Recategorise;
import commonweal.intake.cases.CaseCommand.RecordContact;
import commonweal.intake.cases.CaseCommand.Relate;
import commonweal.intake.cases.CaseCommand.Reopen;
import commonweal.intake.cases.CaseCommand.RequestReview;
import commonweal.intake.cases.CaseCommand.ResumeClocks;
import commonweal.intake.cases.CaseCommand.SayNotFixed;
import commonweal.intake.cases.CaseCommand.Split;
import commonweal.intake.cases.CaseCommand.Unmerge;
import commonweal.intake.cases.CaseCommand.Unrelate;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.retention.RetentionPractice;

/** What may be done with a case, and what follows. What belongs together is decided by a class of its own. */
public final class CaseRules {

    private CaseRules() {}

    public static Outcome<Case> decide(CaseCommand command, LiveCase subject, Act act) {
        return switch (command) {
            case Recategorise c -> recategorise(c, subject, act);
            case GiveFeedback c -> FeedbackRules.give(c, subject, act);
            case Assign c -> HandlingRules.assign(c, subject, act);
            case FlagWholeFamily c -> HandlingRules.flagWholeFamily(c, subject, act);
            case RecordContact c -> ClockRules.recordContact(c, subject, act);
            case PauseClocks c -> ClockRules.pause(c, subject, act);
            case ResumeClocks _ -> ClockRules.resume(subject, act);
            case Close c -> ClosingRules.close(c, subject, act);
            case Reopen c -> ClosingRules.reopen(c, subject, act);
            case SayNotFixed c -> ClosingRules.sayNotFixed(c, subject, act);
            case AnswerSurvey c -> ClosingRules.answerSurvey(c, subject, act);
            case RequestReview c -> requestReview(c, subject, act);
            case Merge c -> TieRules.merge(c, subject, act);
            case Unmerge _ -> TieRules.unmerge(subject, act);
            case Split c -> TieRules.split(c, subject, act);
            case Relate c -> TieRules.relate(c, subject, act);
            case Unrelate c -> TieRules.unrelate(c, subject, act);
            case HoldErasure c -> ErasureRules.hold(c, subject, act);
            case EndHold _ -> ErasureRules.endHold(subject, act);
            case Erase c -> ErasureRules.erase(c, subject, act);
            case EraseSample _ -> ErasureRules.erased(subject, RetentionPractice.SAMPLE, act);
        };
    }

    private static Outcome<Case> recategorise(Recategorise command, LiveCase subject, Act act) {
        return switch (subject) {
            case OpenCase(CaseFile file) when file.heading().equals(command.heading()) ->
                Outcome.conflict("same-heading",
                        "Case %s is filed as %s, %s already (expected: another category or qualifier)",
                        Standing.reference(file), file.heading().category(), file.heading().qualifier());
            case OpenCase(CaseFile file) -> Outcome.accepted(
                    new OpenCase(file.withHeading(command.heading()).noted(Entry.CASE_RECATEGORISED, act,
                            Map.of("category", command.heading().category().value(), "qualifier",
                                    command.heading().qualifier().value()))),
                    new CaseRecategorised(file.id(), command.heading().category(), command.heading().qualifier()));
            case ClosedCase closed -> Standing.closed(closed);
            case MergedCase merged -> Standing.merged(merged);
        };
    }

    private static Outcome<Case> requestReview(RequestReview command, LiveCase subject, Act act) {
        return switch (subject) {
            case OpenCase _,ClosedCase _ -> {
                CaseFile after = subject.file().with(Review.requested(command.reviewId(), act.at())).noted(
                        Entry.CASE_REVIEW_REQUESTED, act, Map.of("reviewId", command.reviewId().value()));
                yield Outcome.accepted(subject.with(after), new CaseReviewRequested(subject.id(), command.reviewId()));
            }
            case MergedCase merged -> Standing.merged(merged);
        };
    }
}
