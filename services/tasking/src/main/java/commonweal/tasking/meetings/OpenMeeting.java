package commonweal.tasking.meetings;

import java.util.List;

import commonweal.events.Code;
import commonweal.events.TaskingEvent.MeetingHeld;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.decisions.Outcome.Why;

/** A meeting that is going on: what is decided about a case now may be decided in it. */
public record OpenMeeting(Head head, Proceedings proceedings) implements Meeting {

    static final Code STATUS = new Code("open");

    Outcome<Meeting> add(AgendaItem item) {
        if (proceedings.agenda().stream().anyMatch(known -> known.referral().equals(item.referral()))) {
            return Outcome.refused(Why.STATE, "on-the-agenda",
                    "%s is on the agenda already (expected: a referral that is not)".formatted(item.referral()));
        }
        return Outcome.done(new OpenMeeting(head, proceedings.with(List.of(item))));
    }

    Outcome<Meeting> close() {
        return Outcome.done(new HeldMeeting(head, proceedings), new MeetingHeld(id(), head.group(), head.on()));
    }

    @Override
    public Code status() {
        return STATUS;
    }
}
