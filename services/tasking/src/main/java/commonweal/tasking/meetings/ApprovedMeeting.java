package commonweal.tasking.meetings;

import java.time.Instant;

import commonweal.events.Code;

/**
 * A meeting whose minutes are approved and kept as they were then.
 *
 * @param sha256 the fingerprint of the minutes as HTML
 */
public record ApprovedMeeting(Head head, Proceedings proceedings, String sha256, Instant approvedAt, String approvedBy)
        implements
            Meeting {

    static final Code STATUS = new Code("approved");

    @Override
    public Code status() {
        return STATUS;
    }
}
