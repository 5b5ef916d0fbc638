package commonweal.messaging;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import commonweal.events.Id;

/**
 * The aggregates of one collection. A change is one atomic write of one document: the new state, the version and the
 * events, which wait in the document's own outbox until the relay has seen them acknowledged by the broker.
 *
 * <p>Guarantees: every event of a saved change reaches the topic at least once, for one aggregate in the order of its
 * sequence at first delivery; an event of a change that was not saved never does. No guarantee of order holds between
 * aggregates.
 *
 * <p>Limits: an aggregate with {@value #OUTBOX_LIMIT} unsent events refuses further commands ({@link OutboxFull}).
 *
 * @param <S> the state
 */
public final class Aggregates<S> {

    static final int OUTBOX_LIMIT = 200;

    private final AggregateType<S> type;
    private final MongoCollection<Document> collection;
    private final OutboxWriter outbox;
    private final @Nullable Relay relay;
    private final Steps steps;

    /** @param relay nothing when these aggregates never emit events */
    Aggregates(AggregateType<S> type, MongoCollection<Document> collection, OutboxWriter outbox, @Nullable Relay relay,
            Steps steps) {
        this.type = type;
        this.collection = collection;
        this.outbox = outbox;
        this.relay = relay;
        this.steps = steps;
        collection.createIndex(new Document("_id", 1).append("version", 1), new IndexOptions().unique(true));
        if (relay != null) {
            collection.createIndex(new Document("outboxSince", 1), new IndexOptions().unique(true).sparse(true));
            relay.watch(collection);
        }
    }

    /** For the lists that people open: ordinary queries. Changes go through {@link #save} and {@link #create} only. */
    public MongoCollection<Document> collection() {
        return collection;
    }

    AggregateType<S> type() {
        return type;
    }

    public Optional<Versioned<S>> find(Id id) {
        return Optional.ofNullable(collection.find(new Document("_id", id.value())).first()).map(this::read);
    }

    /** The documents with these ids that exist, by id, in one query. */
    public Map<Id, Versioned<S>> findAll(Collection<Id> ids) {
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
     * Saves a new aggregate with its events.
     *
     * @param now when it happened
     * @throws AggregateExists when the id is taken
     */
    public Versioned<S> create(Change<S> change, Instant now) {
        PendingWrite write = outbox.creation(type, change, now, Map.of());
        if (!saveOne(write)) {
            throw new AggregateExists(write.id());
        }
        return saved(write, change.state());
    }

    /**
     * Saves a change of what was read before.
     *
     * @param now when it happened
     * @throws StaleAggregate when it is no longer as it was read
     * @throws OutboxFull when too many events wait to be sent
     */
    public Versioned<S> save(Versioned<S> before, Change<S> change, Instant now) {
        refuseWhenFull(before, change);
        PendingWrite write = outbox.update(type, before, change, now, Map.of());
        if (!saveOne(write)) {
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

    PendingWrite write(Id id, @Nullable Versioned<S> before, Change<S> change, Instant now, Map<String, Long> seen) {
        if (!type.id(change.state()).equals(id)) {
            throw new IllegalStateException("id: %s (expected: %s, the target)".formatted(type.id(change.state()), id));
        }
        return before == null
                ? outbox.creation(type, change, now, seen)
                : outbox.update(type, before, change, now, seen);
    }

    /** Writes all at once; false when some document was not as expected, and nothing is known of the others then. */
    boolean saveAll(Collection<PendingWrite> writes) {
        if (writes.isEmpty()) {
            return true;
        }
        long updates = writes.stream().filter(write -> !write.isCreation()).count();
        steps.reached(Steps.Point.BEFORE_SAVE);
        try {
            BulkWriteResult result = collection.bulkWrite(writes.stream().map(PendingWrite::model).toList(),
                    new BulkWriteOptions().ordered(false));
            if (result.getMatchedCount() < updates) {
                return false;
            }
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(Aggregates::isTakenId) && e.getWriteConcernError() == null) {
                return false;
            }
            throw e;
        }
        steps.reached(Steps.Point.AFTER_SAVE);
        hand(writes);
        return true;
    }

    /** Writes one; false when the document was not as expected. */
    boolean saveOne(PendingWrite write) {
        steps.reached(Steps.Point.BEFORE_SAVE);
        try {
            if (write.update() == null) {
                collection.insertOne(write.after());
            } else if (collection.updateOne(write.filter(), write.update()).getMatchedCount() == 0) {
                return false;
            }
        } catch (MongoWriteException e) {
            if (write.isCreation() && isTakenId(e.getError())) {
                return false;
            }
            throw e;
        }
        steps.reached(Steps.Point.AFTER_SAVE);
        hand(List.of(write));
        return true;
    }

    private void hand(Collection<PendingWrite> writes) {
        if (relay != null) {
            for (PendingWrite write : writes) {
                relay.saved(collection, write);
            }
        }
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

    private static boolean isTakenId(WriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY && error.getMessage().contains("index: _id_");
    }
}
