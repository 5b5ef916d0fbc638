package commonweal.messaging;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.MessageListenerContainer;

/** How far an inbox is behind, and which of its partitions are held. What another instance has taken over counts there. */
final class Arrears {

    private static final long QUIET = 60_000;

    private final InstantSource clock;
    private final Set<TopicPartition> held = ConcurrentHashMap.newKeySet();
    private volatile @Nullable MessageListenerContainer container;
    private volatile Batch last = new Batch(Set.of(), 0, 0, 0);

    Arrears(InstantSource clock) {
        this.clock = clock;
    }

    void runsIn(MessageListenerContainer container) {
        this.container = container;
    }

    /** The batch could not be handled now and will be tried again. */
    void waits(List<ConsumerRecord<byte[], byte[]>> batch) {
        last = new Batch(partitions(batch), batch.getFirst().timestamp(), 0, 0);
    }

    /** @param holding the partitions that wait, because a quarantine is full */
    void handled(List<ConsumerRecord<byte[], byte[]>> batch, Set<TopicPartition> holding) {
        long now = clock.millis();
        last = new Batch(Set.of(), 0, now, Math.max(0, now - batch.getLast().timestamp()));
        held.removeIf(partition -> !isHere(partition));
        held.removeAll(partitions(batch));
        held.addAll(holding);
    }

    /** From sending to handling: of the batch that waits now, else of the last one; nothing after a quiet minute. */
    Duration lag() {
        long now = clock.millis();
        Batch batch = last;
        if (batch.waiting().stream().anyMatch(this::isHere)) {
            return Duration.ofMillis(Math.max(0, now - batch.since()));
        }
        return Duration.ofMillis(now - batch.handledAt() > QUIET ? 0 : batch.lag());
    }

    Set<TopicPartition> held() {
        return held.stream().filter(this::isHere).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isHere(TopicPartition partition) {
        MessageListenerContainer container = this.container;
        Collection<TopicPartition> assigned = container == null ? null : container.getAssignedPartitions();
        return assigned == null || assigned.contains(partition);
    }

    private static Set<TopicPartition> partitions(List<ConsumerRecord<byte[], byte[]>> batch) {
        return batch.stream().map(record -> new TopicPartition(record.topic(), record.partition()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param waiting the partitions of a batch that waits, none when it was handled
     * @param since when the oldest record of a waiting batch was sent
     */
    private record Batch(Set<TopicPartition> waiting, long since, long handledAt, long lag) {}
}
