package commonweal.messaging;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Handles quarantined events again, in their order, through the same path as live ones and while those go on. */
final class Replayer {

    private static final int BATCH = 100;

    private final Quarantine quarantine;
    private final LiveReactor live;
    private final Decoding decoding;

    Replayer(Quarantine quarantine, LiveReactor live, Decoding decoding) {
        this.quarantine = quarantine;
        this.live = live;
        this.decoding = decoding;
    }

    Replay replay(String id) {
        Document waiting = quarantine.find(id);
        if (waiting == null) {
            throw new NotKnown("quarantine '%s' (expected: one that is there)".formatted(id));
        }
        int applied = 0;
        while (waiting != null) {
            Reactor reactor = live.now();
            List<ConsumerRecord<byte[], byte[]>> records = Quarantine.records(waiting);
            Set<Long> done = new HashSet<>();
            String failure = handle(records.subList(0, Math.min(BATCH, records.size())), reactor, done);
            // why: a projection that is swapped now has left this key out, and needs these events as well
            OptionalInt left = quarantine.remove(waiting, done, failure, () -> live.now() == reactor);
            if (left.isEmpty()) {
                return new Replay(applied, records.size(), "a projection was swapped meanwhile, replay again");
            }
            applied += done.size();
            if (failure != null) {
                return new Replay(applied, left.getAsInt(), failure);
            }
            waiting = quarantine.find(id);
        }
        return new Replay(applied, 0, null);
    }

    /** Adds the offsets of what is done; answers why it stopped, if it did. */
    private @Nullable String handle(List<ConsumerRecord<byte[], byte[]>> records, Reactor reactor, Set<Long> done) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                decoding.read(record).ifPresent(received -> reactor.applyAlone(received.event()));
                done.add(record.offset());
            } catch (RuntimeException e) {
                if (Failures.isTransient(e)) {
                    throw e;
                }
                return String.valueOf(e);
            }
        }
        return null;
    }
}
