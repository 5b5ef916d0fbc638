package commonweal.messaging;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import commonweal.events.Envelope;
import commonweal.events.EventCodec;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Makes one write out of a change: the difference of the state, the next version and the events for the outbox.
 * Everything is serialised here, so that nothing can fail between the store and the outbox.
 */
final class OutboxWriter {

    static final Set<String> OWN_FIELDS = Set.of("_id", "version", "sequence", "seen", "emitted", "outbox",
            "outboxSince");

    private final String service;
    private final EventCodec codec;
    private final InstantSource clock;
    private final Supplier<@Nullable String> traceParent;

    OutboxWriter(String service, EventCodec codec, InstantSource clock, Supplier<@Nullable String> traceParent) {
        this.service = service;
        this.codec = codec;
        this.clock = clock;
        this.traceParent = traceParent;
    }

    /** A writer for documents that never emit events. */
    static OutboxWriter silent(InstantSource clock) {
        return new OutboxWriter("", EventCodec.standard(), clock, () -> null);
    }

    /** The events of a command, which happens now and in the trace of who gave it. */
    List<Told> told(Change<?> change, Instant now) {
        String trace = traceParent.get();
        return change.events().stream().map(event -> new Told(event, now, trace)).toList();
    }

    /**
     * @param seen watermarks of the events that led to this change, by {@link Watermarks#key}
     */
    <S> PendingWrite creation(AggregateType<S> type, S state, List<Told> told, Map<String, Long> seen) {
        List<Envelope> emitted = envelopes(type, state, told, 0);
        List<OutboxEntry> entries = entries(emitted);
        Document document = new Document("_id", type.id(state).value()).append("version", 1L)
                .append("sequence", (long) emitted.size());
        document.putAll(stateOf(type, state));
        if (!seen.isEmpty()) {
            document.append("seen", new Document(Map.copyOf(seen)));
        }
        if (!entries.isEmpty()) {
            document.append("emitted", lastByType(new Document(), emitted));
            document.append("outbox", new ArrayList<>(entries.stream().map(OutboxEntry::toDocument).toList()));
            document.append("outboxSince", since(document.getString("_id")));
        }
        return new PendingWrite(type.id(state), 1, null, document, emitted, Map.of(), entries);
    }

    /**
     * @param seen watermarks of the events that led to this change, by {@link Watermarks#key}
     */
    <S> PendingWrite update(AggregateType<S> type, Versioned<S> before, S state, List<Told> told,
            Map<String, Long> seen) {
        if (!type.id(state).equals(before.id())) {
            throw new IllegalArgumentException("id: %s (expected: %s, which is fixed for life)"
                    .formatted(type.id(state), before.id()));
        }
        Document loaded = before.document();
        List<Envelope> emitted = envelopes(type, state, told, loaded.getLong("sequence"));
        List<OutboxEntry> entries = entries(emitted);
        List<OutboxEntry> unsent = new ArrayList<>(OutboxEntry.allIn(loaded));
        unsent.addAll(entries);

        Document after = new Document("_id", before.id().value()).append("version", before.version() + 1)
                .append("sequence", loaded.getLong("sequence") + emitted.size());
        after.putAll(stateOf(type, state));
        Document set = new Document();
        Document unset = difference(loaded, after, set);
        Document update = new Document("$set", set);
        if (!unset.isEmpty()) {
            update.append("$unset", unset);
        }
        seen.forEach((source, sequence) -> set.append("seen." + source, sequence));
        after.append("seen", merged(loaded.get("seen", Document.class), seen));
        Map<String, Long> emittedBefore = new HashMap<>();
        loaded.get("emitted", new Document()).forEach((name, last) -> emittedBefore.put(name, (Long) last));
        if (!entries.isEmpty()) {
            lastByType(new Document(), emitted).forEach((name, last) -> set.append("emitted." + name, last));
            String since = since(before.id().value());
            update.append("$push", new Document("outbox",
                    new Document("$each", entries.stream().map(OutboxEntry::toDocument).toList())));
            update.append("$min", new Document("outboxSince", since));
        }
        after.append("emitted", lastByType(new Document(Map.copyOf(emittedBefore)), emitted));
        after.append("outbox", new ArrayList<>(unsent.stream().map(OutboxEntry::toDocument).toList()));
        return new PendingWrite(before.id(), before.version() + 1, update, after, emitted, emittedBefore, unsent);
    }

    private static <S> Document stateOf(AggregateType<S> type, S state) {
        Document document = type.toDocument(state);
        for (String name : document.keySet()) {
            if (OWN_FIELDS.contains(name) || name.isEmpty() || name.contains(".") || name.startsWith("$")) {
                throw new IllegalArgumentException(
                        "field '%s' of %s (expected: a plain name that is none of %s)".formatted(name,
                                type.collection(), OWN_FIELDS));
            }
        }
        return document;
    }

    /** Puts into {@code set} what is new or changed and returns what is gone. */
    private static Document difference(Document loaded, Document after, Document set) {
        after.forEach((name, value) -> {
            if (!name.equals("_id") && !Objects.equals(loaded.get(name), value)) {
                set.append(name, value);
            }
        });
        Document gone = new Document();
        for (String name : loaded.keySet()) {
            if (!after.containsKey(name) && !OWN_FIELDS.contains(name)) {
                gone.append(name, "");
            }
        }
        return gone;
    }

    private static Document merged(@Nullable Document loaded, Map<String, Long> seen) {
        Document merged = loaded == null ? new Document() : new Document(loaded);
        merged.putAll(seen);
        return merged;
    }

    private static Document lastByType(Document byType, List<Envelope> emitted) {
        emitted.forEach(event -> byType.put(event.type(), event.sequence()));
        return byType;
    }

    private <S> List<Envelope> envelopes(AggregateType<S> type, S state, List<Told> told, long sequence) {
        if (service.isEmpty() && !told.isEmpty()) {
            throw new IllegalStateException("%s of a projection emits %s (expected: a silent change)"
                    .formatted(type.collection(), told.getFirst().event().type()));
        }
        List<Envelope> envelopes = new ArrayList<>();
        for (Told each : told) {
            envelopes.add(new Envelope(service, type.id(state), ++sequence, each.at(), type.partnership(state),
                    type.caseId(state).orElse(null), each.traceParent(), each.event()));
        }
        return envelopes;
    }

    private List<OutboxEntry> entries(List<Envelope> events) {
        return events.stream().map(event -> new OutboxEntry(event.sequence(), codec.attributes(event),
                new String(codec.data(event.data()), UTF_8))).toList();
    }

    /** Real time, not the change's: it says how long the relay has been in arrears. */
    private String since(String id) {
        return "%013d/%s".formatted(clock.millis(), id);
    }
}
