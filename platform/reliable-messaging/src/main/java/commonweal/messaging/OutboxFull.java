package commonweal.messaging;

import commonweal.events.Id;

/** Too many of the aggregate's events wait for the broker; new commands are refused until some have gone out. */
public final class OutboxFull extends RuntimeException {

    OutboxFull(Id id, int waiting) {
        super("%s has %d unsent events (expected: fewer than %d); try again when the message broker is back"
                .formatted(id, waiting, Aggregates.OUTBOX_LIMIT));
    }
}
