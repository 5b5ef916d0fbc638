package commonweal.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.EventCodec;
import commonweal.events.Id;
import commonweal.events.UndecodableEvent;
import commonweal.testsupport.Servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Reads what the service tells, and tells it what other services would. */
public class Topics implements AutoCloseable {

    private final EventCodec codec = EventCodec.standard();
    private final Map<Id, List<Envelope>> bySubject = new HashMap<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;

    Topics() {
        Servers.createTopics(List.of("case-intake", "risk-assessment", "tasking"));
        consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", Servers.bootstrapServers()),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(java.util.stream.IntStream.range(0, Servers.PARTITIONS)
                .mapToObj(partition -> new TopicPartition("case-intake", partition)).toList());
        consumer.seekToBeginning(consumer.assignment());
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", Servers.bootstrapServers()),
                new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** All events of one aggregate so far, as soon as there are this many, each once and in order. */
    public synchronized List<Envelope> events(Id subject, int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            poll();
            return bySubject.getOrDefault(subject, List.of()).size() >= count;
        });
        List<Envelope> events = bySubject.get(subject);
        assertThat(events).hasSize(count).extracting(Envelope::sequence)
                .isEqualTo(java.util.stream.LongStream.rangeClosed(1, count).boxed().toList());
        return List.copyOf(events);
    }

    /** Tells of something that happened in another service. */
    public void tell(String source, Id subject, long sequence, String partnership, Id caseId, DomainEvent event) {
        tell(source, subject, sequence, partnership, caseId, Instant.parse("2026-11-21T10:00:00Z"), event);
    }

    /** The same at another time. */
    public void tell(String source, Id subject, long sequence, String partnership, Id caseId, Instant at,
            DomainEvent event) {
        Envelope envelope = new Envelope(source, subject, sequence, at,
                new Code(partnership), caseId, null, event);
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(source, subject.value().getBytes(UTF_8),
                codec.data(event));
        codec.attributes(envelope).forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void poll() throws UndecodableEvent {
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(100))) {
            Map<String, byte[]> headers = new HashMap<>();
            message.headers().forEach(header -> headers.put(header.key(), header.value()));
            Envelope event = codec.decode(EventCodec.text(headers), message.value()).orElseThrow();
            assertThat(new String(message.key(), UTF_8)).isEqualTo(event.subject().value());
            List<Envelope> events = bySubject.computeIfAbsent(event.subject(), _ -> new ArrayList<>());
            // why: the promise is at least once, in order at first delivery
            if (events.stream().noneMatch(before -> before.sequence() == event.sequence())) {
                events.add(event);
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
