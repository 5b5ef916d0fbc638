package commonweal.tasking.decisions;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/**
 * When somebody does something, who, and in which meeting.
 *
 * @param by the subject of a token
 * @param meeting absent when it is done between meetings
 */
public record Act(Instant at, String by, @Nullable Id meeting) {

    public static Act between(Instant at, String by) {
        return new Act(at, by, null);
    }

    /** The day in London. */
    public LocalDate today() {
        return Days.inLondon(at);
    }

    /** What it leaves in the story of the case. */
    public Entry entry(String what, String text) {
        return new Entry(at, new Code(what), text, by, null, meeting);
    }

    /** What it leaves in the story of the case about one agency's doing, which others need not know. */
    public Entry entry(String what, String text, Code agency) {
        return new Entry(at, new Code(what), text, by, agency, meeting);
    }
}
