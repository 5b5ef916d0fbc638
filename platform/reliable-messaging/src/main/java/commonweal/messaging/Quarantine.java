package commonweal.messaging;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            int room = Math.min(LIMIT - present.getInteger("count"), more.size());
            if (room == 0 || pushed(present, more.subList(0, room))) {
                return room == more.size() ? new Place.Parked() : new Place.Full(more.get(room).offset());
            }
        }
    }

    private boolean pushed(Document present, List<ConsumerRecord<byte[], byte[]>> records) {
        List<Document> parked = records.stream().map(record -> ParkedRecord.toDocument(record, clock.instant()))
                .toList();
        Document update = new Document("$push", new Document("records", new Document("$each", parked))).append("$set",
                next(present, present.getInteger("count") + parked.size()).append("lastOffset",
                        records.getLast().offset()));
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
            if (!(place instanceof Place.Free) || inserted(record, reason)) {
                return place instanceof Place.Full ? place : new Place.Parked();
            }
        }
    }

    private boolean inserted(ConsumerRecord<byte[], byte[]> record, Throwable reason) {
        try {
            collection.insertOne(new Document("_id", id(record)).append("version", 1L).append("count", 1)
                    .append("lastOffset", record.offset()).append("since", Date.from(clock.instant()))
                    .append("reason", String.valueOf(reason))
                    .append("records", List.of(ParkedRecord.toDocument(record, clock.instant()))));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    /** Takes out what was replayed, and the document with the last of it; false when it has changed since it was read. */
    boolean remove(Document read, List<Long> offsets, String reason) {
        int left = read.getList("records", Document.class).size() - offsets.size();
        if (left == 0) {
            return collection.deleteOne(versioned(read)).getDeletedCount() == 1;
        }
        Document update = new Document("$set", next(read, left).append("reason", reason));
        if (!offsets.isEmpty()) {
            update.append("$pull", new Document("records", new Document("offset", new Document("$in", offsets))));
        }
        return collection.updateOne(versioned(read), update).getMatchedCount() == 1;
    }

    private static Document next(Document present, int count) {
        return new Document("count", count).append("version", present.getLong("version") + 1);
    }

    private static Document versioned(Document present) {
        return new Document("_id", present.getString("_id")).append("version", present.getLong("version"));
    }
}
