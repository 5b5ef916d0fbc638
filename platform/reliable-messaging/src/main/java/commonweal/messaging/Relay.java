package commonweal.messaging;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings saved events to the broker. What this instance saves is sent at once; what any instance left behind, for whatever
 * reason, is found by a sweep of outboxes older than two seconds. An event is sent only after its predecessor of the same
 * aggregate was acknowledged, and leaves the outbox only after its own acknowledgement, so a crash or a second relay can
 * send it again but never lose it nor let it be overtaken.
 */
final class Relay implements SmartLifecycle {

    static final Duration SWEEP_AGE = Duration.ofSeconds(2);

    private static final int QUEUE = 10_000;
    private static final int BATCH = 500;
    private static final int SWEEP = 200;
    private static final long LONGEST_PAUSE = 5_000;
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final Courier courier;
    private final InstantSource clock;
    private final BlockingQueue<Unsent> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Map<String, MongoCollection<Document>> collections = new ConcurrentHashMap<>();
    private volatile long oldestUnsent = Long.MAX_VALUE;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    Relay(Courier courier, InstantSource clock) {
        this.courier = courier;
        this.clock = clock;
    }

    /** Sweeps this collection from now on. */
    void watch(MongoCollection<Document> collection) {
        collections.put(collection.getNamespace().getFullName(), collection);
    }

    /** Takes what was just saved; when too much waits already, the sweep will find it. */
    void saved(MongoCollection<Document> collection, PendingWrite write) {
        if (!write.unsent().isEmpty()) {
            queue.offer(new Unsent(collection, write.id().value(), write.version(), write.unsent()));
        }
    }

    /** How long the oldest event has been waiting, as of the last sweep. */
    Duration oldestUnsentAge() {
        return Duration.ofMillis(Math.max(0, clock.millis() - Math.min(oldestUnsent, clock.millis())));
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        long nextSweep = 0;
        long pause = 0;
        while (running) {
            try {
                TimeUnit.MILLISECONDS.sleep(pause);
                boolean taken = deliver(take());
                if (clock.millis() >= nextSweep) {
                    // why: also when nothing was taken, or an outage under load would not be seen in the age
                    taken &= sweep();
                    nextSweep = clock.millis() + 1000;
                }
                pause = taken ? 0 : longer(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                pause = longer(pause);
                LOG.atWarn().addKeyValue("retryInMillis", pause).addKeyValue("reason", e.toString())
                        .log("Relay cannot reach the store or the broker");
            }
        }
    }

    private static long longer(long pause) {
        return Math.min(LONGEST_PAUSE, Math.max(100, pause * 2));
    }

    private List<Unsent> take() throws InterruptedException {
        List<Unsent> batch = new ArrayList<>();
        Unsent first = queue.poll(500, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            queue.drainTo(batch, BATCH - 1);
        }
        return batch;
    }

    /** The newest write of an aggregate names all that waits in its outbox. */
    private boolean deliver(List<Unsent> batch) throws InterruptedException {
        Map<String, Unsent> newest = new LinkedHashMap<>();
        for (Unsent unsent : batch) {
            newest.merge(unsent.key(), unsent, (a, b) -> a.version() > b.version() ? a : b);
        }
        return courier.deliver(newest.values());
    }

    /**
     * Delivers what has been waiting too long, oldest first.
     *
     * @return whether it makes sense to go on at once
     */
    boolean sweep() throws InterruptedException {
        List<Unsent> old = new ArrayList<>();
        do {
            old.clear();
            long oldest = Long.MAX_VALUE;
            for (MongoCollection<Document> collection : collections.values()) {
                oldest = Math.min(oldest, findOld(collection, old));
            }
            // why: known for all collections before the first is sent, as an absent broker takes none
            oldestUnsent = oldest;
            if (!old.isEmpty() && !courier.deliver(old)) {
                return false;
            }
        } while (old.size() >= SWEEP);
        return true;
    }

    /** Adds what has been waiting too long; answers since when the oldest has been waiting. */
    private long findOld(MongoCollection<Document> collection, Collection<Unsent> old) {
        long oldest = Long.MAX_VALUE;
        // why: a regex on the sparse-unique field is what both kinds of store answer from its index
        Document waiting = new Document("outboxSince", new Document("$regex", "^"));
        for (Document document : collection.find(waiting).sort(Sorts.ascending("outboxSince"))
                .projection(Projections.include("version", "outbox", "outboxSince")).limit(SWEEP)) {
            long since = Long.parseLong(document.getString("outboxSince").substring(0, 13));
            oldest = Math.min(oldest, since);
            if (since > clock.millis() - SWEEP_AGE.toMillis()) {
                break;
            }
            old.add(new Unsent(collection, document.getString("_id"), document.getLong("version"),
                    OutboxEntry.allIn(document)));
        }
        return oldest;
    }
}
