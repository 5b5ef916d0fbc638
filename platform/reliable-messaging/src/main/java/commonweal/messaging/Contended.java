package commonweal.messaging;

import commonweal.events.Id;

/** A document changed under every try: a passing trouble, never the event's fault. */
final class Contended extends RuntimeException {

    Contended(Id id, int tries) {
        super("%s was changed by somebody else at each of %d tries".formatted(id, tries));
    }
}
