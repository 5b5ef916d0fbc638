package commonweal.tasking.decisions;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * A dated entry in the story of a case, told in plain words.
 *
 * @param what the kind of entry, the same word as the event's type where there is one
 * @param by who did it, as the subject of a token; absent when the service did it by itself
 */
public record Entry(Instant at, Code what, String text, @Nullable String by) {}
