package commonweal.messaging;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events that cannot be handled, with all that come after them for the same key: one document per consumer group, topic and
 * key. While it exists the key's events go there; it goes when everything in it has been replayed in order. Each change is
 * guarded by the document's version, so the consumer and a replay cannot miss each other.
 */
final class Quarantine {

    static final int LIMIT = 1_000;
    /** A document may have 16 MB; what is foreign may be as large as the broker takes. */
    static final int LIMIT_BYTES = 8_000_000;
    private static final int LONGEST_REASON = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    /** What became of records that came after others of their key. */
    sealed interface Place {

        /** They stand behind the others now. */
        record Parked() implements Place {}

        /** The key is not in quarantine (any more). */
        record Free() implements Place {}

        /** There was no room from this offset on. */
        record Full(long offset) implements Place {}
    }

    private final MongoCollection<Document> collection;
    private final String group;
    private final InstantSource clock;

    Quarantine(MongoCollection<Document> collection, String group, InstantSource clock) {
        this.collection = collection;
        this.group = group;
        this.clock = clock;
        collection.createIndex(new Document("_id", 1).append("version", 1), new IndexOptions().unique(true));
    }

    String id(ConsumerRecord<byte[], byte[]> record) {
        return group + "|" + record.topic() + "|" + Received.key(record);
    }

    /** All keys of this group, without their records. */
    List<Document> all() {
        Document own = new Document("_id", new Document("$regex", "^" + Pattern.quote(group + "|")));
        return collection.find(own).projection(Projections.exclude("records")).into(new ArrayList<>());
    }

    /** Those of these keys that are in quarantine, without their records. */
    Map<String, Document> among(Collection<String> ids) {
        Map<String, Document> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Document anyOf = new Document("_id", new Document("$in", List.copyOf(ids)));
            for (Document document : collection.find(anyOf).projection(Projections.exclude("records"))) {
                found.put(document.getString("_id"), document);
            }
        }
        return found;
    }

    /** The document of one key with its records. */
    @Nullable
    Document find(String id) {
        return collection.find(new Document("_id", id)).first();
    }

    /** Adds records of one key behind those that are there, each once. */
    Place append(List<ConsumerRecord<byte[], byte[]>> records) {
        String id = id(records.getFirst());
        while (true) {
            Document present = among(List.of(id)).get(id);
            if (present == null) {
                return new Place.Free();
            }
            List<ConsumerRecord<byte[], byte[]>> more = records.stream()
                    .filter(record -> record.offset() > present.getLong("lastOffset")).toList();
            List<Document> parked = more.stream().map(record -> ParkedRecord.toDocument(record, clock.instant()))
                    .toList();
            int room = room(present, parked);
            if (room == 0 || isPushed(present, parked.subList(0, room))) {
                return room == more.size() ? new Place.Parked() : new Place.Full(more.get(room).offset());
            }
        }
    }

    private static int room(Document present, List<Document> parked) {
        int count = present.getInteger("count");
        int bytes = present.getInteger("bytes", 0);
        int room = 0;
        while (room < parked.size() && count + room < LIMIT
                && bytes + ParkedRecord.size(parked.get(room)) <= LIMIT_BYTES) {
            bytes += ParkedRecord.size(parked.get(room++));
        }
        return room;
    }

    private boolean isPushed(Document present, List<Document> parked) {
        Document update = new Document("$push", new Document("records", new Document("$each", parked))).append("$set",
                next(present).append("count", present.getInteger("count") + parked.size())
                        .append("bytes", present.getInteger("bytes", 0) + bytes(parked))
                        .append("lastOffset", parked.getLast().getLong("offset")));
        return collection.updateOne(versioned(present), update).getMatchedCount() == 1;
    }

    /** Puts a record whose handling failed, and with it its key, in quarantine. */
    Place park(ConsumerRecord<byte[], byte[]> record, Throwable reason) {
        LOG.atError().addKeyValue("quarantine", id(record)).addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset()).addKeyValue("reason", reason.getClass().getSimpleName())
                .log("Event cannot be handled, its key goes to quarantine");
        while (true) {
            // why: the key may be there already, from a batch that was not committed
            Place place = append(List.of(record));
            if (!(place instanceof Place.Free) || isInserted(record, reason)) {
                return place instanceof Place.Full ? place : new Place.Parked();
            }
        }
    }

    private boolean isInserted(ConsumerRecord<byte[], byte[]> record, Throwable reason) {
        Document parked = ParkedRecord.toDocument(record, clock.instant());
        try {
            collection.insertOne(new Document("_id", id(record)).append("version", 1L).append("count", 1)
                    .append("bytes", ParkedRecord.size(parked)).append("lastOffset", record.offset())
                    .append("since", Date.from(clock.instant())).append("reason", cut(String.valueOf(reason)))
                    .append("records", List.of(parked)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    /**
     * Takes out what was replayed, and the document with the last of it.
     *
     * @param read the document as the replay found it
     * @param reason why the replay stopped, if it did
     * @param allowed asked each time between reading the document and changing it
     * @return how many records are left; nothing when it was not allowed, and nothing was changed then
     */
    OptionalInt remove(Document read, Set<Long> done, @Nullable String reason, BooleanSupplier allowed) {
        Document present = read;
        while (present != null) {
            if (!allowed.getAsBoolean()) {
                return OptionalInt.empty();
            }
            List<Document> left = present.getList("records", Document.class).stream()
                    .filter(record -> !done.contains(record.getLong("offset"))).toList();
            if (left.isEmpty()
                    ? collection.deleteOne(versioned(present)).getDeletedCount() == 1
                    : isPulled(present, done, left, reason)) {
                return OptionalInt.of(left.size());
            }
            // why: a live event was put behind the others meanwhile, or another replay was quicker
            present = find(read.getString("_id"));
        }
        return OptionalInt.of(0);
    }

    private boolean isPulled(Document present, Set<Long> done, List<Document> left, @Nullable String reason) {
        Document update = new Document("$set", next(present).append("count", left.size()).append("bytes", bytes(left))
                .append("reason", reason == null ? present.getString("reason") : cut(reason)));
        if (!done.isEmpty()) {
            update.append("$pull", new Document("records", new Document("offset", new Document("$in", done))));
        }
        return collection.updateOne(versioned(present), update).getMatchedCount() == 1;
    }

    /** Whether a record of this offset waits under this id. */
    boolean holds(String id, long offset) {
        Document present = find(id);
        return present != null && holds(present, offset);
    }

    /** As {@link #holds}; if so, a replay that has read the document before cannot take anything out without looking again. */
    boolean seal(String id, long offset) {
        while (true) {
            Document present = find(id);
            if (present == null || !holds(present, offset)) {
                return false;
            }
            if (collection.updateOne(versioned(present), new Document("$set", next(present))).getMatchedCount() == 1) {
                return true;
            }
        }
    }

    private static boolean holds(Document present, long offset) {
        return present.getList("records", Document.class).stream()
                .anyMatch(record -> record.getLong("offset") == offset);
    }

    /** The records of a document, in their order. */
    static List<ConsumerRecord<byte[], byte[]>> records(Document document) {
        String id = document.getString("_id");
        return document.getList("records", Document.class).stream()
                .map(record -> ParkedRecord.fromDocument(id, record)).toList();
    }

    private static int bytes(List<Document> parked) {
        return parked.stream().mapToInt(ParkedRecord::size).sum();
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private static Document next(Document present) {
        return new Document("version", present.getLong("version") + 1);
    }

    private static Document versioned(Document present) {
        return new Document("_id", present.getString("_id")).append("version", present.getLong("version"));
    }
}
