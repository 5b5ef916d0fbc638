package commonweal.messaging;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Where records go that are no events of ours: into a topic of this service, as they were, with the reason and the origin. */
final class DeadLetters {

    static final String REASON = "dead-letter-reason";
    static final String ORIGIN = "dead-letter-origin";
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int REMEMBERED = 10_000;

    private final Broker broker;
    private final String service;
    private final MeterRegistry meters;
    private final AtomicLong count = new AtomicLong();

    /** Where the last ones came from: a batch that is read again, as one of a held partition is, keeps them only once. */
    private final Set<String> kept = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    DeadLetters(Broker broker, String service, MeterRegistry meters) {
        this.broker = broker;
        this.service = service;
        this.meters = meters;
    }

    /** The topic with the dead letters of a service. */
    static String topic(String service) {
        return service + ".dead-letter";
    }

    /** How many this instance has kept since it started. */
    long count() {
        return count.get();
    }

    /** Returns when the broker has it; a failure means the batch must be read again. */
    void keep(ConsumerRecord<byte[], byte[]> record, String reason) {
        String origin = "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
        if (kept.contains(origin)) {
            return;
        }
        Headers headers = new RecordHeaders(record.headers().toArray());
        headers.add(REASON, reason.getBytes(UTF_8));
        headers.add(ORIGIN, origin.getBytes(UTF_8));
        if (!isSent(record.key(), headers, record.value())) {
            // why: as large as a record may be, it has no room for our headers; the whole of it stays where it was
            isSent(record.key(), headers, new byte[0]);
        }
        kept.add(origin);
        count.incrementAndGet();
        Counter.builder("commonweal.dead.letters").tag("topic", record.topic()).register(meters).increment();
        LOG.atError().addKeyValue("origin", origin).log("Record is no event of ours, kept in the dead-letter topic");
    }

    /** False when it is too large. */
    private boolean isSent(byte @Nullable [] key, Headers headers, byte @Nullable [] value) {
        try {
            broker.send(topic(service), key == null ? new byte[0] : key, headers, value == null ? new byte[0] : value)
                    .get(30, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerAway(e);
        } catch (ExecutionException | TimeoutException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof RecordTooLargeException && value != null && value.length > 0) {
                    return false;
                }
            }
            throw new BrokerAway(e);
        }
    }
}
