package commonweal.tasking.meetings;

import java.time.Instant;

import commonweal.events.Id;

/** Takes a case that was erased out of a meeting: that it was on the agenda stays, what was said of it goes. */
public final class ForgetCase {

    private ForgetCase() {}

    public static Meeting of(Meeting meeting, Id caseId, Instant at) {
        Proceedings left = meeting.proceedings().without(caseId);
        return switch (meeting) {
            case PlannedMeeting planned -> planned;
            case OpenMeeting open -> new OpenMeeting(open.head(), left);
            case HeldMeeting held -> new HeldMeeting(held.head(), left);
            case ApprovedMeeting approved -> new ApprovedMeeting(approved.head(), left, approved.sha256(),
                    approved.approvedAt(), approved.approvedBy(), at);
        };
    }
}
