package commonweal.tasking.meetings;

import java.util.List;

/** What people can do to a meeting; what they decide in it about a case is done to the referral. */
public sealed interface MeetingCommand {

    /** Begins, with the agenda as it has built itself until now. */
    record Open(List<AgendaItem> agenda) implements MeetingCommand {}

    /** Says whether an agency came. */
    record Attend(Proceedings.Attendance attendance) implements MeetingCommand {}

    /** Puts another referral on the agenda. */
    record Add(AgendaItem item) implements MeetingCommand {}

    /** Writes down what is about no case in particular. */
    record Note(String text) implements MeetingCommand {}

    /** Ends the meeting. */
    record Close() implements MeetingCommand {}

    /** Fixes the minutes. */
    record Approve(String sha256) implements MeetingCommand {}
}
