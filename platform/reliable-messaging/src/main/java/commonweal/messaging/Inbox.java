package commonweal.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

import commonweal.events.EventCodec;
import commonweal.events.UndecodableEvent;

/**
 * Takes batches of events from the topics that this service consumes and hands them to its {@link Reaction}s.
 *
 * <p>Guarantees: each event changes each document once, in the order of the event's aggregate. An outage of the store or
 * the broker is waited for. An event that cannot be handled goes to quarantine with all later ones of its key and holds up
 * nothing else; what is no event of ours goes to the topic's dead letters; a type not known to this version is counted and
 * left alone. Offsets are committed after all of that.
 */
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final long LONGEST_PAUSE = 10_000;

    private final Reactor reactor;
    private final Quarantine quarantine;
    private final DeadLetters deadLetters;
    private final EventCodec codec;
    private final CircuitBreaker breaker;
    private final MeterRegistry meters;
    private long pause;

    Inbox(Reactor reactor, Quarantine quarantine, DeadLetters deadLetters, EventCodec codec, CircuitBreaker breaker,
            MeterRegistry meters) {
        this.reactor = reactor;
        this.quarantine = quarantine;
        this.deadLetters = deadLetters;
        this.codec = codec;
        this.breaker = breaker;
        this.meters = meters;
    }

    /**
     * Runs this service's own reactions at once on the events just saved, for an API's quick answer. Never fails: what
     * cannot be done now is done when the events come back from the broker.
     */
    public void reactInline(Versioned<?> saved) {
        try {
            reactor.applyInline(saved);
        } catch (RuntimeException e) {
            LOG.atInfo().addKeyValue("aggregate", saved.id()).addKeyValue("reason", e.toString())
                    .log("Inline reaction left to the relay");
        }
    }

    @SuppressWarnings("unchecked")
    void accept(Message<?> batch) {
        List<ConsumerRecord<byte[], byte[]>> records = required(batch, KafkaHeaders.RAW_DATA, List.class);
        Acknowledgment acknowledgment = required(batch, KafkaHeaders.ACKNOWLEDGMENT, Acknowledgment.class);
        try {
            breaker.executeRunnable(() -> handle(records));
            pause = 0;
            acknowledgment.acknowledge();
        } catch (RuntimeException e) {
            if (!(e instanceof CallNotPermittedException) && !Failures.isTransient(e)) {
                LOG.atError().setCause(e).log("Batch failed for an unexpected reason, will be read again");
            }
            pause = Math.min(LONGEST_PAUSE, Math.max(100, pause * 2));
            LOG.atWarn().addKeyValue("retryInMillis", pause).addKeyValue("reason", e.toString()).log("Inbox waits");
            acknowledgment.nack(0, Duration.ofMillis(pause));
        }
    }

    private static <T> T required(Message<?> message, String header, Class<T> type) {
        return Objects.requireNonNull(message.getHeaders().get(header, type), header);
    }

    void handle(List<ConsumerRecord<byte[], byte[]>> records) {
        Set<String> ids = new LinkedHashSet<>();
        records.forEach(record -> ids.add(quarantine.id(record)));
        Collection<String> quarantined = new HashSet<>(quarantine.among(ids).keySet());
        List<Received> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (quarantined.contains(quarantine.id(record)) && quarantine.append(record)) {
                count("unknown", "quarantined");
            } else {
                decode(record, events);
            }
        }
        apply(events);
    }

    private void decode(ConsumerRecord<byte[], byte[]> record, List<Received> events) {
        try {
            Received.decode(record, codec).ifPresentOrElse(events::add, () -> count("unknown", "ignored"));
        } catch (UndecodableEvent e) {
            deadLetters.keep(record, String.valueOf(e.getMessage()));
        }
    }

    private void apply(List<Received> events) {
        try {
            if (reactor.applyTogether(events.stream().map(Received::event).toList())) {
                events.forEach(event -> count(event.event().type(), "handled"));
                return;
            }
        } catch (RuntimeException e) {
            if (Failures.isTransient(e)) {
                throw e;
            }
        }
        Set<String> parked = new HashSet<>();
        for (Received event : events) {
            applyAlone(event, parked);
        }
    }

    private void applyAlone(Received event, Set<String> parked) {
        String id = quarantine.id(event.record());
        if (parked.contains(id) && quarantine.append(event.record())) {
            count(event.event().type(), "quarantined");
            return;
        }
        try {
            reactor.applyAlone(event.event());
            count(event.event().type(), "handled");
        } catch (RuntimeException e) {
            if (Failures.isTransient(e)) {
                throw e;
            }
            quarantine.park(event.record(), e);
            parked.add(id);
            count(event.event().type(), "quarantined");
        }
    }

    private void count(String type, String outcome) {
        Counter.builder("commonweal.events.received").tag("type", type).tag("outcome", outcome).register(meters).increment();
    }
}
