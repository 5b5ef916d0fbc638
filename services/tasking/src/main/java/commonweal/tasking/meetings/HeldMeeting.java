package commonweal.tasking.meetings;

import commonweal.events.Code;
import commonweal.tasking.decisions.Act;
import commonweal.tasking.decisions.Outcome;

/** A meeting that is over; its minutes are a draft. */
public record HeldMeeting(Head head, Proceedings proceedings) implements Meeting {

    static final Code STATUS = new Code("held");

    /** @param sha256 the fingerprint of the minutes, under which they are kept */
    Outcome<Meeting> approve(String sha256, Act act) {
        return Outcome.done(new ApprovedMeeting(head, proceedings, sha256, act.at(), act.by(), null));
    }

    @Override
    public Code status() {
        return STATUS;
    }
}
