package commonweal.messaging;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * Takes batches of events from the topics that this service consumes and hands them to its {@link Reaction}s.
 *
 * <p>Guarantees: each event changes each document once, in the order of the event's aggregate. An outage of the store or
 * the broker is waited for. An event that cannot be handled goes to quarantine with all later ones of its key and holds up
 * nothing else; so does one in a schema version that only a later release can read. What is no event of ours goes to this
 * service's dead letters; a type not known to this release is counted and left alone. Offsets are committed after all of that.
 *
 * <p>Limits: a quarantined key holds {@value Quarantine#LIMIT} events or {@value Quarantine#LIMIT_BYTES} bytes; after that
 * its partition waits for an operator.
 */
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final long LONGEST_PAUSE = 10_000;
    private static final long HOLD = 3_000;
    private static final long GATHER = 25;

    private final Intake intake;
    private final LiveReactor live;
    private final CircuitBreaker breaker;
    private final Steps steps;
    private final Arrears arrears;
    private final Map<Long, Long> pauses = new ConcurrentHashMap<>();
    private volatile @Nullable MessageListenerContainer container;

    Inbox(Intake intake, LiveReactor live, CircuitBreaker breaker, InstantSource clock, Steps steps) {
        this.intake = intake;
        this.live = live;
        this.breaker = breaker;
        this.steps = steps;
        this.arrears = new Arrears(clock);
    }

    /**
     * Runs this service's own reactions at once on the events just saved, for an API's quick answer. Never fails: what
     * cannot be done now is done when the events come back from the broker.
     */
    public void reactInline(Versioned<?> saved) {
        try {
            live.now().applyInline(saved);
        } catch (RuntimeException e) {
            LOG.atInfo().addKeyValue("aggregate", saved.id()).addKeyValue("reason", e.toString())
                    .log("Inline reaction left to the relay");
        }
    }

    void runsIn(MessageListenerContainer container) {
        this.container = container;
        arrears.runsIn(container);
        // why: a partition that waited is read again only after the poll that is under way
        container.getContainerProperties().setPollTimeout(1_000);
        // why: each batch costs a look at the store and a commit of offsets; what comes close together shares them
        container.getContainerProperties().setIdleBetweenPolls(GATHER);
    }

    Arrears arrears() {
        return arrears;
    }

    @SuppressWarnings("unchecked")
    void accept(Message<?> batch) {
        List<ConsumerRecord<byte[], byte[]>> records = required(batch, KafkaHeaders.RAW_DATA, List.class);
        Acknowledgment acknowledgment = required(batch, KafkaHeaders.ACKNOWLEDGMENT, Acknowledgment.class);
        try {
            steps.reached(Steps.Point.BEFORE_APPLY);
            Map<TopicPartition, Long> waiting = breaker.executeSupplier(() -> intake.handle(records));
            steps.reached(Steps.Point.AFTER_APPLY);
            if (waiting.isEmpty()) {
                acknowledgment.acknowledge();
            } else {
                hold(waiting, records, required(batch, KafkaHeaders.CONSUMER, Consumer.class));
            }
            pauses.remove(Thread.currentThread().threadId());
            arrears.handled(records, waiting.keySet());
            steps.reached(Steps.Point.AFTER_COMMIT);
        } catch (RuntimeException e) {
            arrears.waits(records);
            acknowledgment.nack(0, Duration.ofMillis(longerPause(e)));
        }
    }

    private long longerPause(RuntimeException e) {
        if (e instanceof SwapUnderWay) {
            return 200;
        }
        long pause = pauses.merge(Thread.currentThread().threadId(), 100L,
                (last, first) -> Math.min(LONGEST_PAUSE, last * 2));
        LOG.atWarn().addKeyValue("retryInMillis", pause).addKeyValue("reason", e.toString()).log("Inbox waits");
        return pause;
    }

    /** Commits what was done and lets some partitions wait, each from the given offset on, while the others go on. */
    private void hold(Map<TopicPartition, Long> waiting, List<ConsumerRecord<byte[], byte[]>> records,
            Consumer<?, ?> consumer) {
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        records.forEach(record -> done.put(new TopicPartition(record.topic(), record.partition()),
                new OffsetAndMetadata(record.offset() + 1)));
        waiting.forEach((partition, offset) -> done.put(partition, new OffsetAndMetadata(offset)));
        consumer.commitSync(done);
        MessageListenerContainer container = Objects.requireNonNull(this.container);
        waiting.forEach((partition, offset) -> {
            consumer.seek(partition, offset);
            container.pausePartition(partition);
            if (!arrears.held().contains(partition)) {
                LOG.atError().addKeyValue("partition", partition).addKeyValue("offset", offset)
                        .log("A quarantine is full, its partition waits for an operator");
            }
        });
        CompletableFuture.delayedExecutor(HOLD, TimeUnit.MILLISECONDS)
                .execute(() -> waiting.keySet().forEach(container::resumePartition));
    }

    private static <T> T required(Message<?> message, String header, Class<T> type) {
        return Objects.requireNonNull(message.getHeaders().get(header, type), header);
    }
}
