package commonweal.messaging;

import commonweal.events.Id;

/** An aggregate with this id, derived from its cause, is there already: what was to be done has been done. */
public final class AggregateExists extends RuntimeException {

    AggregateExists(Id id) {
        super("%s exists already".formatted(id));
    }
}
