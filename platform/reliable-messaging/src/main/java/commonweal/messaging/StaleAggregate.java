package commonweal.messaging;

import commonweal.events.Id;

/** Somebody else changed the aggregate since it was read: read again and decide anew. */
public final class StaleAggregate extends RuntimeException {

    StaleAggregate(Id id, long version) {
        super("%s has moved on from version %d".formatted(id, version));
    }
}
