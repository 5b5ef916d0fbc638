package commonweal.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import commonweal.events.EventCodec;

/**
 * Handles one batch of records to the end: when it returns, each record's effect is stored, or the record is parked, kept
 * as a dead letter or to be left alone, and its offset may be committed.
 */
final class Intake {

    private final LiveReactor live;
    private final Quarantine quarantine;
    private final Decoding decoding;
    private final Tallies tallies;

    Intake(LiveReactor live, Quarantine quarantine, Decoding decoding, Tallies tallies) {
        this.live = live;
        this.quarantine = quarantine;
        this.decoding = decoding;
        this.tallies = tallies;
    }

    /**
     * @return the partitions that must wait because a quarantine is full, each with the offset from which on it must be read
     *     again
     */
    Map<TopicPartition, Long> handle(List<ConsumerRecord<byte[], byte[]>> received) {
        Batch batch = new Batch(live.now());
        List<ConsumerRecord<byte[], byte[]>> records = batch.concerning(received);
        Map<String, List<ConsumerRecord<byte[], byte[]>>> byKey = new LinkedHashMap<>();
        records.forEach(record -> byKey.computeIfAbsent(quarantine.id(record), id -> new ArrayList<>()).add(record));
        Set<String> parked = new HashSet<>();
        for (String id : quarantine.among(byKey.keySet()).keySet()) {
            if (batch.isParked(byKey.getOrDefault(id, List.of()))) {
                parked.add(id);
            }
        }
        List<Received> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (!parked.contains(quarantine.id(record))) {
                decoding.read(record).ifPresent(events::add);
            }
        }
        batch.apply(events);
        return batch.held;
    }

    private final class Batch {

        private final Reactor reactor;
        private final Map<TopicPartition, Long> held = new HashMap<>();

        Batch(Reactor reactor) {
            this.reactor = reactor;
        }

        /** Without the events to which nothing here reacts: they are let go before anybody reads them. */
        List<ConsumerRecord<byte[], byte[]>> concerning(List<ConsumerRecord<byte[], byte[]>> received) {
            Map<Boolean, List<ConsumerRecord<byte[], byte[]>>> split = received.stream()
                    .collect(Collectors.partitioningBy(record -> isIgnored(Received.type(record))));
            count("ignored", split.getOrDefault(true, List.of()).stream().map(Received::type));
            return split.getOrDefault(false, List.of());
        }

        private boolean isIgnored(String type) {
            return EventCodec.types().containsKey(type) && !reactor.types().contains(type);
        }

        private void count(String outcome, Stream<String> types) {
            types.collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(_ -> 1)))
                    .forEach((type, times) -> tallies.count(type, outcome, times));
        }

        /** Puts records behind those of their key in quarantine; false when the key is not in quarantine any more. */
        boolean isParked(List<ConsumerRecord<byte[], byte[]>> records) {
            return isParked(records, quarantine.append(records));
        }

        private boolean isParked(List<ConsumerRecord<byte[], byte[]>> records, Quarantine.Place place) {
            return switch (place) {
                case Quarantine.Place.Free free -> false;
                case Quarantine.Place.Parked parked -> {
                    tallies.count("", "quarantined", records.size());
                    yield true;
                }
                case Quarantine.Place.Full(long offset) -> {
                    ConsumerRecord<byte[], byte[]> any = records.getFirst();
                    held.merge(new TopicPartition(any.topic(), any.partition()), offset, Math::min);
                    yield true;
                }
            };
        }

        void apply(List<Received> events) {
            Set<String> unreadable = events.stream().filter(event -> !event.isReadable()).map(this::key)
                    .collect(Collectors.toSet());
            Map<Boolean, List<Received>> split = events.stream()
                    .collect(Collectors.partitioningBy(event -> unreadable.contains(key(event))));
            List<Received> readable = split.getOrDefault(false, List.of());
            boolean together = isAppliedTogether(readable);
            if (together) {
                count("handled", readable.stream().map(event -> event.event().type()));
            }
            (together ? split.getOrDefault(true, List.of()) : events).stream()
                    .collect(Collectors.groupingBy(this::key, LinkedHashMap::new, Collectors.toList())).values()
                    .forEach(this::applyOneByOne);
        }

        private String key(Received event) {
            return quarantine.id(event.record());
        }

        private boolean isAppliedTogether(List<Received> events) {
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

        /** Applies events of one key; when one fails it is parked, and the rest behind it. */
        private void applyOneByOne(List<Received> events) {
            for (int i = 0; i < events.size(); i++) {
                Received event = events.get(i);
                try {
                    reactor.applyAlone(event.event());
                    tallies.count(event.event().type(), "handled", 1);
                } catch (RuntimeException e) {
                    if (Failures.isTransient(e)) {
                        throw e;
                    }
                    isParked(List.of(event.record()), quarantine.park(event.record(), e));
                    leaveBehind(events.subList(i + 1, events.size()));
                    return;
                }
            }
        }

        private void leaveBehind(List<Received> rest) {
            if (!rest.isEmpty() && !isParked(rest.stream().map(Received::record).toList())) {
                // why: a replay has just emptied the quarantine
                applyOneByOne(rest);
            }
        }
    }
}
