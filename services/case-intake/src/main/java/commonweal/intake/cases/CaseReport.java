package commonweal.intake.cases;

import org.jspecify.annotations.Nullable;

import commonweal.events.Id;
import commonweal.intake.reports.Feedback;

/**
 * What a case has to know of one of its reports.
 *
 * @param anonymous nobody can be told
 * @param feedback what the reporter was told, absent as long as it was not
 */
public record CaseReport(Id id, boolean anonymous, @Nullable Feedback feedback) {

    public boolean owesFeedback() {
        return !anonymous && feedback == null;
    }

    /** Nobody knows any more whose it was, nor what they were told. */
    CaseReport erased() {
        return new CaseReport(id, true, feedback == null
                ? null
                : new Feedback(feedback.method(), null,
                        feedback.given()));
    }

    CaseReport told(Feedback given) {
        return new CaseReport(id, anonymous, given);
    }
}
