package commonweal.messaging;

import org.bson.Document;

import commonweal.events.Envelope;

/** What a document has seen: the last sequence of each aggregate whose events changed it. */
final class Watermarks {

    private Watermarks() {}

    static String key(Envelope event) {
        return event.source() + ":" + event.subject();
    }

    static long of(Document document, Envelope event) {
        Document seen = document.get("seen", Document.class);
        return seen == null ? 0 : seen.get(key(event), 0L);
    }
}
