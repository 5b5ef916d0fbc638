package commonweal.intake.cases;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.clocks.Contact;
import commonweal.intake.reports.LinkableCase;
import commonweal.intake.retention.KeptFor;

/** What can be done with a case. */
public sealed interface CaseCommand {

    /** Correct what it is about. */
    record Recategorise(Heading heading) implements CaseCommand {}

    /**
     * Tell reporters what was done.
     *
     * @param reportIds whose reporters; all who are owed it when empty
     */
    record GiveFeedback(Code method, @Nullable String text, Set<Id> reportIds) implements CaseCommand {
        public GiveFeedback {
            reportIds = Set.copyOf(reportIds);
        }
    }

    /** Say who looks after it. */
    record Assign(@Nullable String officer) implements CaseCommand {}

    /** Say whether the unit means to work with the whole family. */
    record FlagWholeFamily(boolean wholeFamily) implements CaseCommand {}

    /**
     * Keep in mind that word passed between the unit and a complainant.
     *
     * @param method how, if it matters
     */
    record RecordContact(Contact.Kind kind, @Nullable Code method) implements CaseCommand {}

    /** Let all clocks stand still. */
    record PauseClocks(Code reason) implements CaseCommand {}

    /** Let all clocks go on. */
    record ResumeClocks() implements CaseCommand {}

    /** End the work on it. */
    record Close(Code reason, Code behaviour) implements CaseCommand {}

    /** Take it up again. */
    record Reopen(Code reason) implements CaseCommand {}

    /**
     * Its reporter says that the trouble goes on.
     *
     * @param reopenUntil the last day on which that takes a closed case up again
     */
    record SayNotFixed(LocalDate reopenUntil) implements CaseCommand {}

    /** Say how it went. */
    record AnswerSurvey(Survey survey) implements CaseCommand {}

    /** Ask for an ASB Case Review. */
    record RequestReview(Id reviewId) implements CaseCommand {}

    /** Make it part of another case. */
    record Merge(LinkableCase into) implements CaseCommand {}

    /** Undo the merge. */
    record Unmerge() implements CaseCommand {}

    /**
     * Make a case of its own of some of its reports.
     *
     * @param heading of the new case, the same when absent
     */
    record Split(Id newCaseId, Set<Id> reportIds, @Nullable Heading heading) implements CaseCommand {
        public Split {
            reportIds = Set.copyOf(reportIds);
        }
    }

    /** Remember that another case is worth a look. */
    record Relate(Id other) implements CaseCommand {}

    /** Forget that. */
    record Unrelate(Id other) implements CaseCommand {}

    /** Keep it from being erased. */
    record HoldErasure(Code reason) implements CaseCommand {}

    /** Let it be erased again when it is due. */
    record EndHold() implements CaseCommand {}

    /**
     * Erase it with its reports; only the tombstone stays.
     *
     * @param keptFor how long it has to be kept, when its time has come; absent when it goes for another reason
     */
    record Erase(Code reason, @Nullable KeptFor keptFor) implements CaseCommand {}

    /** Erase it, in whatever state, because it is invented. */
    record EraseSample() implements CaseCommand {}
}
