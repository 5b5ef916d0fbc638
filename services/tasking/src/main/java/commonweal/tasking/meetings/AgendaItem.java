package commonweal.tasking.meetings;

import commonweal.events.Code;
import commonweal.events.Id;

/**
 * A referral that the group is to talk about.
 *
 * @param why new, deferred, review-due, action-overdue or added
 * @param sentence the reason in words, without personal data
 */
public record AgendaItem(Id referral, Id caseId, Code why, String sentence) {

    static final String ERASED = "The case has been erased.";
    static final Code ADDED = new Code("added");

    /** What is left of it when the case was erased. */
    AgendaItem erased() {
        return new AgendaItem(referral, caseId, why, ERASED);
    }

    public static AgendaItem added(Id referral, Id caseId) {
        return new AgendaItem(referral, caseId, ADDED, "Put on the agenda at the meeting.");
    }
}
