package commonweal.tasking.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.TaskingEvent.MeetingHeld;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.groups.TaskGroup;
import commonweal.tasking.ids.Ids;

/**
 * A meeting of a task group. A group meets once on a day, so the id follows from group and day.
 *
 * @param by who recorded it, as the subject of a token
 */
public record Meeting(Id id, Code partnership, Code group, LocalDate held, Instant recordedAt, String by) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public static Outcome<Meeting> hold(Code partnership, TaskGroup group, LocalDate held, String by, Instant now) {
        LocalDate today = now.atZone(LONDON).toLocalDate();
        if (held.isAfter(today)) {
            return Outcome.refused(Outcome.Why.REQUEST, "not-held-yet",
                    "held: %s (expected: %s or earlier)".formatted(held, today));
        }
        Id id = Ids.derived("mtg", partnership, group.code(), held);
        return Outcome.done(new Meeting(id, partnership, group.code(), held, now, by),
                new MeetingHeld(id, group.code(), held));
    }
}
