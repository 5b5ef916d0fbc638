package commonweal.intake.cases;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/** What a person can do with a case. */
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

    /** End the work on it. */
    record Close(Code reason, Code behaviour) implements CaseCommand {}

    /** Take it up again. */
    record Reopen(Code reason) implements CaseCommand {}

    /** Say how it went. */
    record AnswerSurvey(Survey survey) implements CaseCommand {}

    /** Ask for an ASB Case Review. */
    record RequestReview(Id reviewId) implements CaseCommand {}

    /** Erase it with its reports; only the tombstone stays. */
    record Erase() implements CaseCommand {}
}
