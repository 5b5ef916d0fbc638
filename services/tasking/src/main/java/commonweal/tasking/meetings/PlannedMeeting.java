package commonweal.tasking.meetings;

import java.util.List;
import java.util.Optional;

import commonweal.events.Code;
import commonweal.tasking.decisions.Act;
import commonweal.tasking.decisions.Days;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.decisions.Outcome.Why;

/** A meeting that lies ahead. Its agenda builds itself until it is opened. */
public record PlannedMeeting(Head head) implements Meeting {

    static final Code STATUS = new Code("planned");

    Outcome<Meeting> open(List<AgendaItem> agenda, Act act) {
        Optional<String> ahead = Days.ahead("on", head.on(), act.today());
        return ahead.isPresent()
                ? Outcome.refused(Why.STATE, "not-its-day-yet", ahead.get())
                : Outcome.done(new OpenMeeting(head, Proceedings.NONE.with(agenda)));
    }

    @Override
    public Proceedings proceedings() {
        return Proceedings.NONE;
    }

    @Override
    public Code status() {
        return STATUS;
    }
}
