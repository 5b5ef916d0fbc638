package commonweal.messaging;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import commonweal.events.Id;

/**
 * The aggregates of one collection. A change is one atomic write of one document: the new state, the version and the
 * events, which wait in the document's own outbox until the relay has seen them acknowledged by the broker.
 *
 * <p>Guarantees: every event of a saved change reaches the topic at least once, for one aggregate in the order of its
 * sequence at first delivery; an event of a change that was not saved never does. Nobody waits for the broker: while it is
 * away changes are saved as ever. When the store fails in the middle of a call (a {@code MongoException}), the change is
 * either saved with its events or not at all; reading again tells which.
 *
 * <p>Limits: no order holds between aggregates. An aggregate with {@value #OUTBOX_LIMIT} unsent events refuses further
 * commands ({@link OutboxFull}); its state, its watermarks and its unsent events share the store's 16 MB per document.
 * Safe for use by many threads.
 *
 * @param <S> the state
 */
public final class Aggregates<S> {

    static final int OUTBOX_LIMIT = 200;

    private final AggregateType<S> type;
    private final MongoCollection<Document> collection;
    private final OutboxWriter outbox;
    private final Writes writes;

    /** @param relay nothing when these aggregates never emit events */
    Aggregates(AggregateType<S> type, MongoCollection<Document> collection, OutboxWriter outbox, @Nullable Relay relay,
            Steps steps) {
        this.type = type;
        this.collection = collection;
        this.outbox = outbox;
        this.writes = new Writes(collection, relay, steps);
        collection.createIndex(new Document("_id", 1).append("version", 1), new IndexOptions().unique(true));
        if (relay != null) {
            collection.createIndex(new Document("outboxSince", 1), new IndexOptions().unique(true).sparse(true));
            relay.watch(collection);
        }
    }

    /**
     * For the lists that people open: ordinary queries. Changes go through {@link #save} and {@link #create}; at most a field
     * that the state does not hold, such as a mark for a sweep, may be set here, with {@code {_id, version}} as the filter.
     */
    public MongoCollection<Document> collection() {
        return collection;
    }

    AggregateType<S> type() {
        return type;
    }

    /** The document with this id as it is now. */
    public Optional<Versioned<S>> find(Id id) {
        return Optional.ofNullable(collection.find(new Document("_id", id.value())).first()).map(this::read);
    }

    /** The documents with these ids that exist, by id, in one query; in none when there are no ids. */
    public Map<Id, Versioned<S>> findAll(Collection<Id> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Id, Versioned<S>> found = new HashMap<>();
        Document anyOf = new Document("_id", new Document("$in", ids.stream().map(Id::value).distinct().toList()));
        for (Document document : collection.find(anyOf)) {
            Versioned<S> read = read(document);
            found.put(read.id(), read);
        }
        return found;
    }

    /** The state of a document that came from a query on {@link #collection()}. */
    public Versioned<S> read(Document document) {
        return new Versioned<>(new Id(document.getString("_id")), document.getLong("version"),
                type.fromDocument(document),
                document, List.of(), Map.of());
    }

    /**
     * Saves a new aggregate with its events. With an id derived from its cause, a repetition is recognised.
     *
     * @param now when it happened, the time of the events
     * @return what was saved, for a further change or for {@link Inbox#reactInline}
     * @throws AggregateExists when the id is taken
     */
    public Versioned<S> create(Change<S> change, Instant now) {
        PendingWrite write = outbox.creation(type, change.state(), outbox.told(change, now), Map.of());
        if (!writes.isDone(write)) {
            throw new AggregateExists(write.id());
        }
        return saved(write, change.state());
    }

    /**
     * Saves a change of what was read, created or saved before.
     *
     * @param now when it happened, the time of the events
     * @return what was saved, for a further change or for {@link Inbox#reactInline}
     * @throws StaleAggregate when it is no longer as it was read
     * @throws OutboxFull when too many events wait to be sent
     */
    public Versioned<S> save(Versioned<S> before, Change<S> change, Instant now) {
        refuseWhenFull(before, change);
        PendingWrite write = outbox.update(type, before, change.state(), outbox.told(change, now), Map.of());
        if (!writes.isDone(write)) {
            throw new StaleAggregate(before.id(), before.version());
        }
        return saved(write, change.state());
    }

    private static <S> Versioned<S> saved(PendingWrite write, S state) {
        return new Versioned<>(write.id(), write.version(), state, write.after(), write.emitted(),
                write.emittedBefore());
    }

    String name() {
        return collection.getNamespace().getFullName();
    }

    Writes writes() {
        return writes;
    }

    /** What a reaction's decision about one of its targets comes to. */
    PendingWrite write(Id target, @Nullable Versioned<S> before, S state, List<Told> told, Map<String, Long> seen) {
        if (!type.id(state).equals(target)) {
            throw new IllegalStateException("id: %s (expected: %s, the target)".formatted(type.id(state), target));
        }
        return before == null
                ? outbox.creation(type, state, told, seen)
                : outbox.update(type, before, state, told, seen);
    }

    private void refuseWhenFull(Versioned<S> before, Change<S> change) {
        if (change.events().isEmpty() || OutboxEntry.allIn(before.document()).size() < OUTBOX_LIMIT) {
            return;
        }
        // why: what was read or saved some time ago does not know what the relay has cleared since
        Document now = collection.find(new Document("_id", before.id().value())).first();
        int waiting = now == null ? 0 : OutboxEntry.allIn(now).size();
        if (waiting >= OUTBOX_LIMIT) {
            throw new OutboxFull(before.id(), waiting);
        }
    }
}
