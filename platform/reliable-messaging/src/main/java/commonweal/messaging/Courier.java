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
import org.apache.kafka.common.errors.TimeoutException;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the outboxes of many aggregates at once, each aggregate's events one after the other, and clears what arrived. */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int REMEMBERED = 10_000;

    private final EventSender sender;
    private final Steps steps;

    /** The last acknowledged sequence of recent aggregates, so that a write taken up twice is not sent twice. */
    private final Map<String, Long> acknowledged = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    Courier(EventSender sender, Steps steps) {
        this.sender = sender;
        this.steps = steps;
    }

    /**
     * Delivers as much as the broker takes; at most one outbox per aggregate.
     *
     * @return whether the broker took anything, so that it makes sense to go on at once
     */
    boolean deliver(Collection<Unsent> outboxes) throws InterruptedException {
        List<Unsent> going = new ArrayList<>(outboxes);
        int rounds = outboxes.stream().mapToInt(outbox -> outbox.entries().size()).max().orElse(0);
        boolean taken = rounds == 0;
        for (int round = 0; round < rounds && !going.isEmpty(); round++) {
            going = round(going, round);
            taken |= !going.isEmpty();
        }
        steps.reached(Steps.Point.AFTER_ACKNOWLEDGE);
        outboxes.stream().map(Unsent::collection).distinct().forEach(
                collection -> clear(collection,
                        outboxes.stream().filter(each -> each.collection() == collection).toList()));
        steps.reached(Steps.Point.AFTER_CLEAR);
        return taken;
    }

    /** Sends each aggregate's entry number {@code round}; answers those that have more and may go on. */
    private List<Unsent> round(List<Unsent> going, int round) throws InterruptedException {
        Map<Unsent, CompletableFuture<Void>> sent = new LinkedHashMap<>();
        steps.reached(Steps.Point.BEFORE_SEND);
        for (Unsent outbox : going) {
            if (round < outbox.entries().size()) {
                CompletableFuture<Void> future = send(outbox, outbox.entries().get(round));
                sent.put(outbox, future);
                if (isBrokerAway(future)) {
                    // why: a producer without a broker blocks for seconds at each send
                    break;
                }
            }
        }
        steps.reached(Steps.Point.AFTER_SEND);
        List<Unsent> next = new ArrayList<>();
        for (Map.Entry<Unsent, CompletableFuture<Void>> each : sent.entrySet()) {
            if (isAcknowledged(each.getKey(), each.getValue())) {
                acknowledged.merge(each.getKey().key(), each.getKey().entries().get(round).sequence(), Math::max);
                next.add(each.getKey());
            }
        }
        return next;
    }

    private CompletableFuture<Void> send(Unsent outbox, OutboxEntry entry) {
        return isAcknowledged(outbox, entry)
                ? CompletableFuture.completedFuture(null)
                : sender.send(outbox.id(), entry);
    }

    /** False for a failure that is the event's own, such as its size: that must not keep the others from being sent. */
    private static boolean isBrokerAway(CompletableFuture<Void> sent) {
        for (Throwable cause = sent.isCompletedExceptionally()
                ? sent.exceptionNow()
                : null; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAcknowledged(Unsent outbox, CompletableFuture<Void> sent) throws InterruptedException {
        try {
            sent.get();
            return true;
        } catch (ExecutionException e) {
            LOG.atWarn().addKeyValue("aggregate", outbox.id()).addKeyValue("reason", String.valueOf(e.getCause()))
                    .log("Event not acknowledged, will be sent again");
            return false;
        }
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
