package commonweal.messaging;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events that cannot be handled, with all that come after them for the same key: one document per consumer group, topic and
 * key. While it exists the key's events go there; it ends when everything in it has been replayed in order.
 */
final class Quarantine {

    static final int LIMIT = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

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

    /** Adds a record behind those of its key; nothing happens when the key is not in quarantine (any more). */
    boolean append(ConsumerRecord<byte[], byte[]> record) {
        String id = id(record);
        while (true) {
            Document present = among(List.of(id)).get(id);
            if (present == null) {
                return false;
            }
            if (present.getLong("lastOffset") >= record.offset()) {
                return true;
            }
            if (present.getInteger("count") >= LIMIT) {
                throw new QuarantineFull(id);
            }
            Document update = new Document("$push", new Document("records", parked(record)))
                    .append("$set", new Document("lastOffset", record.offset()).append("count", present.getInteger("count") + 1)
                            .append("version", present.getLong("version") + 1));
            if (collection.updateOne(versioned(present), update).getMatchedCount() == 1) {
                return true;
            }
        }
    }

    /** Puts a record whose handling failed, and with it its key, in quarantine. */
    void park(ConsumerRecord<byte[], byte[]> record, Throwable reason) {
        LOG.atError().addKeyValue("quarantine", id(record)).addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset()).addKeyValue("reason", reason.getClass().getSimpleName())
                .log("Event cannot be handled, its key goes to quarantine");
        while (!append(record)) {
            Document first = new Document("_id", id(record)).append("version", 1L).append("count", 1)
                    .append("lastOffset", record.offset()).append("since", new Date(clock.millis()))
                    .append("reason", String.valueOf(reason)).append("records", List.of(parked(record)));
            try {
                collection.insertOne(first);
                return;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
            }
        }
    }

    private static Document versioned(Document present) {
        return new Document("_id", present.getString("_id")).append("version", present.getLong("version"));
    }

    private Document parked(ConsumerRecord<byte[], byte[]> record) {
        List<Document> headers = new ArrayList<>();
        record.headers().forEach(header -> headers.add(new Document("name", header.key()).append("value", header.value() == null ? null : new Binary(header.value()))));
        return new Document("partition", record.partition()).append("offset", record.offset()).append("headers", headers)
                .append("value", record.value() == null ? null : new Binary(record.value()))
                .append("parked", new Date(clock.millis()));
    }
}
