package commonweal.tasking.decisions;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/**
 * A dated entry in the story of a case, told in plain words.
 *
 * @param what the kind of entry, the same word as the event's type where there is one
 * @param by who did it, as the subject of a token; absent when the service did it by itself
 * @param agency the agency whose doing it is, absent when it concerns all of them
 * @param meeting the meeting in which it was decided, if it was in one
 */
public record Entry(Instant at, Code what, String text, @Nullable String by, @Nullable Code agency,
        @Nullable Id meeting) {

    /** What the service did by itself. */
    public static Entry ofService(Instant at, String what, String text) {
        return new Entry(at, new Code(what), text, null, null, null);
    }
}
