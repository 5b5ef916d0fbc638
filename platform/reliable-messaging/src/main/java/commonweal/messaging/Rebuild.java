package commonweal.messaging;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import commonweal.events.EventCodec;
import commonweal.events.UndecodableEvent;

/**
 * One run of a rebuild: fills the next generation from the log, and puts it in place of the current one at a moment when live
 * handling stands still. Whatever goes wrong before that moment leaves the current generation as it was.
 */
final class Rebuild implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long NEARLY = 1_000;

    private final Projection projection;
    private final Generation current;
    private final Generation next;
    private final RebuildLease lease;
    private final Quarantine quarantine;
    private final TopicReader reader;
    private final EventCodec codec;
    private final Duration oldGenerationStays;
    private final Reactor reactor;
    /** Keys that are quarantined live and so left out here, each with the offset of the first event left out. */
    private final Map<String, Long> leftOut = new HashMap<>();
    private long done;

    Rebuild(Projection projection, Generation current, Generation next, RebuildLease lease, Quarantine quarantine,
            TopicReader reader, EventCodec codec, InstantSource clock, Duration oldGenerationStays) {
        this.projection = projection;
        this.current = current;
        this.next = next;
        this.lease = lease;
        this.quarantine = quarantine;
        this.reader = reader;
        this.codec = codec;
        this.oldGenerationStays = oldGenerationStays;
        this.reactor = new Reactor(projection.reactions(next), clock);
    }

    @Override
    public void run() {
        try (lease; Consumer<byte[], byte[]> log = reader.fromTheBeginning()) {
            lease.open();
            LOG.atInfo().addKeyValue("projection", projection.name()).addKeyValue("generation", next.number())
                    .log("Rebuild started");
            catchUp(log);
            // why: most of the work is done while live events still go to the old generation; the swap has the rest only
            projection.settle(next);
            swap(log);
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).addKeyValue("projection", projection.name()).log("Rebuild failed, live goes on");
            tellFailure(e);
            return;
        }
        dropOldGeneration();
    }

    private void catchUp(Consumer<byte[], byte[]> log) {
        long missing;
        do {
            read(log);
            Map<TopicPartition, Long> ends = log.endOffsets(log.assignment());
            missing = ends.entrySet().stream().mapToLong(end -> end.getValue() - log.position(end.getKey())).sum();
            lease.progress(done, done + missing);
        } while (missing > NEARLY);
    }

    private void swap(Consumer<byte[], byte[]> log) {
        lease.swapping();
        Map<TopicPartition, Long> committed = reader.committedByAllBatchesSoFar();
        while (committed.entrySet().stream().anyMatch(each -> log.position(each.getKey()) < each.getValue())) {
            read(log);
            lease.progress(done, done);
        }
        projection.settle(next);
        List<String> differences = projection.differences(current, next);
        // why: what a replay took out meanwhile went to the old generation only
        if (!leftOut.entrySet().stream().allMatch(key -> quarantine.seal(key.getKey(), key.getValue()))) {
            throw new RebuildFailed("quarantined events were replayed meanwhile; start it again");
        }
        lease.swapped(differences);
        LOG.atInfo().addKeyValue("projection", projection.name()).addKeyValue("generation", next.number())
                .addKeyValue("records", done).addKeyValue("differences", differences.size()).log("Rebuild swapped in");
    }

    private void read(Consumer<byte[], byte[]> log) {
        List<Received> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : log.poll(POLL)) {
            done++;
            if (!leftOut.containsKey(quarantine.id(record))) {
                decode(record, events);
            }
        }
        while (!isApplied(events)) {
            pauseForOutage();
        }
    }

    private void decode(ConsumerRecord<byte[], byte[]> record, List<Received> events) {
        try {
            Received.decode(record, codec).ifPresent(events::add);
        } catch (UndecodableEvent e) {
            LOG.atDebug().addKeyValue("topic", record.topic()).addKeyValue("offset", record.offset())
                    .log("Left out: a dead letter");
        }
    }

    /** False when the store is away for the moment. */
    private boolean isApplied(List<Received> events) {
        try {
            if (reactor.applyTogether(events.stream().map(Received::event).toList())) {
                return true;
            }
        } catch (RuntimeException e) {
            if (Failures.isTransient(e)) {
                return false;
            }
        }
        try {
            events.forEach(this::applyAlone);
            return true;
        } catch (RuntimeException e) {
            if (Failures.isTransient(e)) {
                return false;
            }
            throw e;
        }
    }

    /** An event that fails here as it does live is left out with the rest of its key, until its quarantine is replayed. */
    private void applyAlone(Received event) {
        String id = quarantine.id(event.record());
        if (leftOut.containsKey(id)) {
            return;
        }
        try {
            reactor.applyAlone(event.event());
        } catch (RuntimeException e) {
            if (Failures.isTransient(e)) {
                throw e;
            }
            if (!quarantine.holds(id, event.record().offset())) {
                throw new RebuildFailed("event of %s at offset %d: %s".formatted(id, event.record().offset(), e));
            }
            leftOut.put(id, event.record().offset());
        }
    }

    private static void pauseForOutage() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RebuildFailed("interrupted");
        }
    }

    private void tellFailure(RuntimeException e) {
        try {
            lease.failed(String.valueOf(e.getMessage()));
        } catch (RuntimeException again) {
            LOG.atWarn().addKeyValue("reason", again.toString())
                    .log("Rebuild's failure could not be noted, its silence will tell");
        }
    }

    private void dropOldGeneration() {
        try {
            Thread.sleep(oldGenerationStays);
            current.drop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("reason", e.toString()).log("Old generation not dropped, the next rebuild will");
        }
    }
}
