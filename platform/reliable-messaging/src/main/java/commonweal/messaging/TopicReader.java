package commonweal.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics beside the live group: those that this service consumes a second time, and its dead letters. */
final class TopicReader {

    private static final Duration JOINING = Duration.ofSeconds(60);

    private final Map<String, Object> connection;
    private final List<String> topics;
    private final String group;

    /** @param connection how to reach the broker */
    TopicReader(Map<String, Object> connection, List<String> topics, String group) {
        this.connection = Map.copyOf(connection);
        this.topics = List.copyOf(topics);
        this.group = group;
    }

    /** A reader of all partitions from their beginning, in no group. */
    Consumer<byte[], byte[]> fromTheBeginning() {
        Consumer<byte[], byte[]> consumer = consumer(Map.of("max.poll.records", 500));
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    /** A reader of nothing yet, in no group, that gives up on an absent broker after this long and makes no topics. */
    Consumer<byte[], byte[]> looking(Duration patience) {
        return consumer(Map.of("default.api.timeout.ms", (int) patience.toMillis(), "request.timeout.ms",
                (int) patience.toMillis(), "allow.auto.create.topics", false));
    }

    /**
     * The live group's committed offsets at a moment when no batch is being handled that was begun before this call. Joining
     * the group makes sure of it: each member has to finish its batch, and to commit or lose it, before it may join again.
     */
    Map<TopicPartition, Long> committedByAllBatchesSoFar() {
        try (Consumer<byte[], byte[]> fence = consumer(Map.of("group.id", group))) {
            AtomicBoolean joined = new AtomicBoolean();
            fence.subscribe(topics, new Joining(fence, joined));
            Instant end = Instant.now().plus(JOINING);
            while (!joined.get()) {
                fence.poll(Duration.ofMillis(100));
                if (Instant.now().isAfter(end)) {
                    throw new RebuildFailed("the live group did not come to rest within " + JOINING.toSeconds() + " s");
                }
            }
            Map<TopicPartition, Long> committed = new HashMap<>();
            fence.committed(Set.copyOf(partitions(fence))).forEach((partition, offset) -> {
                if (offset != null) {
                    committed.put(partition, offset.offset());
                }
            });
            return committed;
        }
    }

    private List<TopicPartition> partitions(Consumer<?, ?> consumer) {
        return topics.stream().flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
    }

    private Consumer<byte[], byte[]> consumer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.putAll(Map.of("enable.auto.commit", false, "auto.offset.reset", "earliest"));
        settings.remove("group.id");
        settings.putAll(more);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private record Joining(Consumer<?, ?> fence, AtomicBoolean joined) implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            fence.pause(partitions);
            joined.set(true);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
    }
}
