package commonweal.tasking.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.TaskingEvent.MeetingHeld;
import commonweal.tasking.decisions.Act;
import commonweal.tasking.decisions.Days;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.decisions.Outcome.Why;
import commonweal.tasking.groups.TaskGroup;
import commonweal.tasking.ids.Keys;

/**
 * A meeting of a task group: planned, then open while the group decides item by item, then held while its minutes are a
 * draft, then approved, after which nothing of it changes. What is decided about a case is done to its referral, which keeps
 * the meeting's id; so the minutes are drawn from the referrals and nothing is written down twice.
 */
public sealed interface Meeting permits PlannedMeeting, OpenMeeting, HeldMeeting, ApprovedMeeting {

    /**
     * Which meeting it is.
     *
     * @param recordedAt when it was first heard of
     * @param by who recorded it, as the subject of a token
     */
    record Head(Id id, Code partnership, Code group, LocalDate on, Instant recordedAt, String by) {}

    Head head();

    Proceedings proceedings();

    /** Its state in one word. */
    Code status();

    default Id id() {
        return head().id();
    }

    /** A group meets once on a day, so the id follows from group and day. */
    static Id idOf(Code partnership, Code group, LocalDate on) {
        return Keys.derived("mtg", partnership, group, on);
    }

    static Outcome<Meeting> plan(Code partnership, TaskGroup group, LocalDate on, Act act) {
        Optional<String> past = Days.past("on", on, act.today());
        return past.isPresent()
                ? Outcome.refused(Why.REQUEST, "meeting-in-the-past", past.get())
                : Outcome.done(new PlannedMeeting(head(partnership, group, on, act)));
    }

    /** Records that a group met, without agenda and minutes. */
    static Outcome<Meeting> hold(Code partnership, TaskGroup group, LocalDate held, Act act) {
        Optional<String> ahead = Days.ahead("held", held, act.today());
        Head head = head(partnership, group, held, act);
        return ahead.isPresent()
                ? Outcome.refused(Why.REQUEST, "not-held-yet", ahead.get())
                : Outcome.done(new HeldMeeting(head, Proceedings.NONE), new MeetingHeld(head.id(), group.code(), held));
    }

    private static Head head(Code partnership, TaskGroup group, LocalDate on, Act act) {
        return new Head(idOf(partnership, group.code(), on), partnership, group.code(), on, act.at(), act.by());
    }
}
