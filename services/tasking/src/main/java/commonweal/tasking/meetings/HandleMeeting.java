package commonweal.tasking.meetings;

import commonweal.tasking.decisions.Act;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.decisions.Outcome.Why;

/** Decides what people ask for. */
public final class HandleMeeting {

    private HandleMeeting() {}

    public static Outcome<Meeting> decide(MeetingCommand command, Meeting meeting, Act act) {
        return switch (command) {
            case MeetingCommand.Open open -> meeting instanceof PlannedMeeting planned
                    ? planned.open(open.agenda(), act)
                    : refuse(meeting, "opened", "planned");
            case MeetingCommand.Attend attend -> record(meeting, meeting.proceedings().with(attend.attendance()));
            case MeetingCommand.Add add -> meeting instanceof OpenMeeting open
                    ? open.add(add.item())
                    : refuse(meeting, "given another item", "open");
            case MeetingCommand.Note note ->
                record(meeting, meeting.proceedings().with(new Proceedings.Note(act.at(), note.text())));
            case MeetingCommand.Close close -> meeting instanceof OpenMeeting open
                    ? open.close()
                    : refuse(meeting, "closed", "open");
            case MeetingCommand.Approve approve -> meeting instanceof HeldMeeting held
                    ? held.approve(approve.sha256(), act)
                    : refuse(meeting, "approved", "held");
        };
    }

    /** Who came and what was said may be put right until the minutes are approved. */
    private static Outcome<Meeting> record(Meeting meeting, Proceedings changed) {
        return switch (meeting) {
            case OpenMeeting open -> Outcome.done(new OpenMeeting(open.head(), changed));
            case HeldMeeting held -> Outcome.done(new HeldMeeting(held.head(), changed));
            case PlannedMeeting planned -> refuse(planned, "written about", "open or held");
            case ApprovedMeeting approved -> refuse(approved, "written about", "open or held");
        };
    }

    private static Outcome<Meeting> refuse(Meeting meeting, String doing, String expected) {
        return Outcome.refused(Why.STATE, "meeting-" + meeting.status(),
                "The meeting is %s and cannot be %s (expected: %s)"
                        .formatted(meeting.status(), doing, expected));
    }
}
