package commonweal.messaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Sends the outboxes of many aggregates at once, each aggregate's events one after the other, and clears what arrived. */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int REMEMBERED = 10_000;

    private final EventSender sender;
    private final String binding;

    /** The last acknowledged sequence of recent aggregates, so that a write taken up twice is not sent twice. */
    private final Map<String, Long> acknowledged = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    Courier(EventSender sender, String binding) {
        this.sender = sender;
        this.binding = binding;
    }

    /**
     * Delivers as much as the broker takes; at most one outbox per aggregate.
     *
     * @return whether everything was acknowledged and cleared
     */
    boolean deliver(Collection<Unsent> outboxes) throws InterruptedException {
        List<Unsent> going = new ArrayList<>(outboxes);
        int rounds = outboxes.stream().mapToInt(outbox -> outbox.entries().size()).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            going = round(going, round);
        }
        outboxes.stream().map(Unsent::collection).distinct()
                .forEach(collection -> clear(collection, outboxes.stream().filter(o -> o.collection() == collection).toList()));
        return going.size() == outboxes.size();
    }

    /** Sends each aggregate's entry number {@code round}; returns those that may go on. */
    private List<Unsent> round(List<Unsent> going, int round) throws InterruptedException {
        Map<Unsent, CompletableFuture<Void>> sent = new LinkedHashMap<>();
        for (Unsent outbox : going) {
            sent.put(outbox, send(outbox, round));
        }
        List<Unsent> next = new ArrayList<>();
        for (Map.Entry<Unsent, CompletableFuture<Void>> each : sent.entrySet()) {
            try {
                each.getValue().get();
                next.add(each.getKey());
                if (round < each.getKey().entries().size()) {
                    acknowledged.merge(each.getKey().key(), each.getKey().entries().get(round).sequence(), Math::max);
                }
            } catch (ExecutionException e) {
                LOG.atWarn().addKeyValue("aggregate", each.getKey().id()).addKeyValue("reason", String.valueOf(e.getCause()))
                        .log("Event not acknowledged, will be sent again");
            }
        }
        return next;
    }

    private CompletableFuture<Void> send(Unsent outbox, int round) {
        if (round >= outbox.entries().size() || isAcknowledged(outbox, outbox.entries().get(round))) {
            return CompletableFuture.completedFuture(null);
        }
        OutboxEntry entry = outbox.entries().get(round);
        Headers headers = new RecordHeaders();
        entry.headers().forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        return sender.send(binding, outbox.id().getBytes(UTF_8), headers, entry.data().getBytes(UTF_8));
    }

    private boolean isAcknowledged(Unsent outbox, OutboxEntry entry) {
        return entry.sequence() <= acknowledged.getOrDefault(outbox.key(), 0L);
    }

    private void clear(MongoCollection<Document> collection, List<Unsent> outboxes) {
        List<WriteModel<Document>> whole = new ArrayList<>();
        List<WriteModel<Document>> parts = new ArrayList<>();
        for (Unsent outbox : outboxes) {
            List<Long> sent = outbox.entries().stream().filter(entry -> isAcknowledged(outbox, entry))
                    .map(OutboxEntry::sequence).toList();
            if (sent.size() == outbox.entries().size()) {
                whole.add(new UpdateOneModel<>(new Document("_id", outbox.id()).append("version", outbox.version()),
                        new Document("$unset", new Document("outbox", "").append("outboxSince", ""))));
            }
            if (!sent.isEmpty()) {
                parts.add(new UpdateOneModel<>(new Document("_id", outbox.id()), new Document("$pull",
                        new Document("outbox", new Document("sequence", new Document("$in", sent))))));
            }
        }
        BulkWriteOptions unordered = new BulkWriteOptions().ordered(false);
        int cleared = whole.isEmpty() ? 0 : collection.bulkWrite(whole, unordered).getMatchedCount();
        // why: some documents have moved on, and the totals do not say which; pulling is harmless for the others
        if (cleared < parts.size()) {
            collection.bulkWrite(parts, unordered);
        }
    }
}
