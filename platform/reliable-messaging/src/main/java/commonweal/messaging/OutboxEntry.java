package commonweal.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bson.Document;

/** One event as it waits in its aggregate's document: already in the form in which it goes to the broker. */
record OutboxEntry(long sequence, Map<String, String> headers, String data) {

    static List<OutboxEntry> allIn(Document document) {
        return document.getList("outbox", Document.class, List.of()).stream().map(OutboxEntry::from).toList();
    }

    private static OutboxEntry from(Document entry) {
        Map<String, String> headers = new LinkedHashMap<>();
        entry.get("headers", Document.class).forEach((name, value) -> headers.put(name, (String) value));
        return new OutboxEntry(entry.getLong("sequence"), headers, entry.getString("data"));
    }

    Document toDocument() {
        return new Document("sequence", sequence).append("headers", new Document(Map.copyOf(headers))).append("data",
                data);
    }

    String type() {
        return headers.getOrDefault("ce_type", "unknown");
    }
}
