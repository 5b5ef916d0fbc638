package commonweal.messaging;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Where records go that are no events of ours: beside their topic, as they were, with the reason. */
final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final Broker sender;
    private final MeterRegistry meters;
    private final AtomicLong kept = new AtomicLong();

    /** How many this instance has kept since it started. */
    long count() {
        return kept.get();
    }

    DeadLetters(Broker sender, MeterRegistry meters) {
        this.sender = sender;
        this.meters = meters;
    }

    /** Returns when the broker has it; a failure means the batch must be read again. */
    void keep(ConsumerRecord<byte[], byte[]> record, String reason) {
        Headers headers = new RecordHeaders(record.headers().toArray());
        headers.add("dead-letter-reason", reason.getBytes(UTF_8));
        headers.add("dead-letter-origin",
                "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset()).getBytes(UTF_8));
        try {
            sender.send(record.topic() + ".dead-letter", record.key() == null ? new byte[0] : record.key(), headers,
                    record.value() == null ? new byte[0] : record.value()).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerAway(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokerAway(e);
        }
        kept.incrementAndGet();
        Counter.builder("commonweal.dead.letters").tag("topic", record.topic()).register(meters).increment();
        LOG.atError().addKeyValue("topic", record.topic()).addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .log("Record is no event of ours, kept in the dead-letter topic");
    }
}
