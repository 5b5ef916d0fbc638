package commonweal.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import commonweal.events.EventCodec;
import commonweal.events.UndecodableEvent;

/**
 * Handles one batch of records to the end: when it returns, each record's effect is stored, or the record is parked, kept
 * as a dead letter or to be left alone, and its offset may be committed.
 */
final class Intake {

    private final LiveReactor live;
    private final Quarantine quarantine;
    private final DeadLetters deadLetters;
    private final EventCodec codec;
    private final Tallies tallies;

    Intake(LiveReactor live, Quarantine quarantine, DeadLetters deadLetters, EventCodec codec, Tallies tallies) {
        this.live = live;
        this.quarantine = quarantine;
        this.deadLetters = deadLetters;
        this.codec = codec;
        this.tallies = tallies;
    }

    /**
     * @return the partitions that must wait because a quarantine is full, each with the offset from which on nothing was done
     */
    Map<TopicPartition, Long> handle(List<ConsumerRecord<byte[], byte[]>> records) {
        Batch batch = new Batch(live.now());
        Set<String> quarantined = quarantinedAmong(records);
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (!batch.isHeld(record) && !(quarantined.contains(quarantine.id(record)) && batch.isParked(record))) {
                batch.decode(record);
            }
        }
        batch.apply();
        return batch.held;
    }

    private Set<String> quarantinedAmong(List<ConsumerRecord<byte[], byte[]>> records) {
        Set<String> ids = new LinkedHashSet<>();
        records.forEach(record -> ids.add(quarantine.id(record)));
        return quarantine.among(ids).keySet();
    }

    private final class Batch {

        private final Reactor reactor;
        private final List<Received> events = new ArrayList<>();
        private final Map<TopicPartition, Long> held = new HashMap<>();

        Batch(Reactor reactor) {
            this.reactor = reactor;
        }

        boolean isHeld(ConsumerRecord<byte[], byte[]> record) {
            return held.containsKey(partition(record));
        }

        /** Puts the record behind those of its key in quarantine; false when the key is not in quarantine any more. */
        boolean isParked(ConsumerRecord<byte[], byte[]> record) {
            return switch (quarantine.append(record)) {
                case FREE -> false;
                case PARKED -> {
                    tallies.count("", "quarantined");
                    yield true;
                }
                case FULL -> {
                    held.put(partition(record), record.offset());
                    yield true;
                }
            };
        }

        void decode(ConsumerRecord<byte[], byte[]> record) {
            try {
                Received.decode(record, codec).ifPresentOrElse(events::add, () -> tallies.count("", "unknown-type"));
            } catch (UndecodableEvent e) {
                deadLetters.keep(record, String.valueOf(e.getMessage()));
            }
        }

        void apply() {
            if (appliedTogether()) {
                events.forEach(event -> tallies.count(event.event().type(), "handled"));
                return;
            }
            Set<String> parked = new HashSet<>();
            for (Received event : events) {
                if (!isHeld(event.record())
                        && !(parked.contains(quarantine.id(event.record())) && isParked(event.record()))) {
                    applyAlone(event, parked);
                }
            }
        }

        private boolean appliedTogether() {
            try {
                return reactor.applyTogether(events.stream().map(Received::event).toList());
            } catch (RuntimeException e) {
                if (Failures.isTransient(e)) {
                    throw e;
                }
                // why: one event is at fault, and taking them one by one shows which
                return false;
            }
        }

        private void applyAlone(Received event, Set<String> parked) {
            try {
                reactor.applyAlone(event.event());
                tallies.count(event.event().type(), "handled");
            } catch (RuntimeException e) {
                if (Failures.isTransient(e)) {
                    throw e;
                }
                quarantine.park(event.record(), e);
                parked.add(quarantine.id(event.record()));
                tallies.count(event.event().type(), "quarantined");
            }
        }

        private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
            return new TopicPartition(record.topic(), record.partition());
        }
    }
}
