package commonweal.messaging;

import java.util.List;
import java.util.Map;

import org.bson.Document;

import commonweal.events.Envelope;
import commonweal.events.Id;

/**
 * A state as it was read, with the version that a change of it must still find.
 *
 * @param <S> the state
 */
public final class Versioned<S> {

    private final Id id;
    private final long version;
    private final S state;
    private final Document document;
    private final List<Envelope> emitted;
    private final Map<String, Long> emittedBefore;

    Versioned(Id id, long version, S state, Document document, List<Envelope> emitted,
            Map<String, Long> emittedBefore) {
        this.id = id;
        this.version = version;
        this.state = state;
        this.document = document;
        this.emitted = emitted;
        this.emittedBefore = emittedBefore;
    }

    public Id id() {
        return id;
    }

    /** Grows by one with every change; the ETag of the HTTP API. */
    public long version() {
        return version;
    }

    public S state() {
        return state;
    }

    Document document() {
        return document;
    }

    /** The events of the change that was just saved; none when it was only read. */
    List<Envelope> emitted() {
        return emitted;
    }

    /** The sequence of the last event of this type before the given one, among all the aggregate ever emitted; 0 for none. */
    long lastBefore(String type, long sequence) {
        long last = 0;
        for (Envelope event : emitted) {
            if (event.type().equals(type) && event.sequence() < sequence) {
                last = event.sequence();
            }
        }
        return last > 0 ? last : emittedBefore.getOrDefault(type, 0L);
    }
}
