package commonweal.tasking.operations;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.tasking.decisions.Text;

/**
 * A task that came out of a visual audit.
 *
 * @param doneAt absent while it is to be done
 */
public record AuditAction(Id id, Code agency, String what, LocalDate due, @Nullable Instant doneAt) {

    public AuditAction {
        what = Text.required("what", what, 1000);
    }

    AuditAction done(Instant at) {
        return new AuditAction(id, agency, what, due, at);
    }

    /** Whether it is still to be done after its day. */
    public boolean isOverdue(LocalDate today) {
        return doneAt == null && due.isBefore(today);
    }
}
