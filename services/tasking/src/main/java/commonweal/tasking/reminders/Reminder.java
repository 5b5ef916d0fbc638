package commonweal.tasking.reminders;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/**
 * Something that is due within days or should have been done.
 *
 * @param id of the action, task, referral or deployment
 * @param agency who has to do it, absent when it is for the group or the unit
 */
public record Reminder(Kind kind, LocalDate due, String sentence, Id id, @Nullable Code agency, @Nullable Code group,
        @Nullable Id caseId) {

    /** What it is about. */
    public enum Kind {
        ACTION, AUDIT_ACTION, REVIEW, RESOURCE
    }

    public boolean isOverdue(LocalDate today) {
        return due.isBefore(today);
    }
}
