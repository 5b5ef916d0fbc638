package commonweal.tasking.meetings;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * A meeting whose minutes are approved and kept as they were then, until a case in them is erased: from then on they are
 * drawn up without it, and only the fingerprint of what was approved is left.
 *
 * @param sha256 the fingerprint of the approved minutes as HTML
 * @param redrawnAt when a case in them was erased last, absent when none was
 */
public record ApprovedMeeting(Head head, Proceedings proceedings, String sha256, Instant approvedAt, String approvedBy,
        @Nullable Instant redrawnAt)
        implements
            Meeting {

    static final Code STATUS = new Code("approved");

    @Override
    public Code status() {
        return STATUS;
    }
}
