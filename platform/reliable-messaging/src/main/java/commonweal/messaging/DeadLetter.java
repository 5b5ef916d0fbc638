package commonweal.messaging;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A record that this service could not read and set aside.
 *
 * @param origin where it was read, as {@code topic-partition@offset}
 * @param key the record's key, if it has the form of an id: whatever has not may hold anything, somebody's name for example
 * @param reason what is wrong with it
 * @param at when it was set aside
 */
public record DeadLetter(String origin, @Nullable String key, String reason, Instant at) {}
