package commonweal.tasking.referrals;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.tasking.decisions.Text;

/**
 * Something that an agency was given to do about a case.
 *
 * @param what in the words of the meeting; may hold personal data and never leaves the service in an event
 * @param meeting the meeting that gave it, if it was one
 * @param completion what came of it, absent while it is still to be done
 */
public record AgencyAction(Id id, Code agency, String what, LocalDate due, Instant assignedAt, @Nullable Id meeting,
        @Nullable Completion completion) {

    /** What came of an action. */
    public record Completion(Instant at, Code result, @Nullable String note) {

        public Completion {
            note = Text.optional("note", note, 4000);
        }
    }

    public AgencyAction {
        what = Text.required("what", what, 1000);
    }

    AgencyAction completed(Completion done) {
        return new AgencyAction(id, agency, what, due, assignedAt, meeting, done);
    }

    /** Whether it is still to be done after its day. */
    public boolean isOverdue(LocalDate today) {
        return completion == null && due.isBefore(today);
    }
}
