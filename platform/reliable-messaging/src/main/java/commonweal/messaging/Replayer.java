package commonweal.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import commonweal.events.EventCodec;
import commonweal.events.UndecodableEvent;

/** Handles quarantined events again, in their order, through the same path as live ones and while those go on. */
final class Replayer {

    private static final int BATCH = 100;

    private final Quarantine quarantine;
    private final LiveReactor live;
    private final EventCodec codec;

    Replayer(Quarantine quarantine, LiveReactor live, EventCodec codec) {
        this.quarantine = quarantine;
        this.live = live;
        this.codec = codec;
    }

    Replay replay(String id) {
        int applied = 0;
        while (true) {
            Document document = quarantine.find(id);
            if (document == null) {
                if (applied == 0) {
                    throw new NotKnown("quarantine '%s' (expected: one that is there)".formatted(id));
                }
                return new Replay(applied, 0, null);
            }
            List<Document> records = document.getList("records", Document.class);
            List<Long> done = new ArrayList<>();
            String reason = replay(id, records.subList(0, Math.min(BATCH, records.size())), done);
            boolean removed = quarantine.remove(document, done, reason == null ? document.getString("reason") : reason);
            // why: when a live event was added meanwhile, the next turn skips what is done by its watermark
            applied += removed ? done.size() : 0;
            if (removed && reason != null) {
                return new Replay(applied, records.size() - done.size(), reason);
            }
        }
    }

    /** Adds the offsets of what is done; answers why it stopped, if it did. */
    private @Nullable String replay(String id, List<Document> records, List<Long> done) {
        Reactor reactor = live.now();
        for (Document record : records) {
            try {
                Optional<Received> event = Received.decode(ParkedRecord.fromDocument(id, record), codec);
                event.ifPresent(received -> reactor.applyAlone(received.event()));
                done.add(record.getLong("offset"));
            } catch (UndecodableEvent e) {
                return String.valueOf(e);
            } catch (RuntimeException e) {
                if (Failures.isTransient(e)) {
                    throw e;
                }
                return String.valueOf(e);
            }
        }
        return live.now() == reactor ? null : "a projection was swapped meanwhile, replay again";
    }
}
