package commonweal.tasking;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

import commonweal.events.CaseIntakeEvent;
import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.EventCodec;
import commonweal.events.Id;
import commonweal.events.RiskAssessmentEvent;
import commonweal.events.UndecodableEvent;
import commonweal.testsupport.Servers;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The other services' side of the topics: says what they would say, and hears what tasking says. */
public final class Topics {

    private final EventCodec codec = EventCodec.standard();
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Servers.bootstrapServers(), "acks", "all"), new ByteArraySerializer(),
            new ByteArraySerializer());
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", Servers.bootstrapServers()));
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<TopicPartition, Long> said = new HashMap<>();
    private final List<Envelope> heard = new CopyOnWriteArrayList<>();

    Topics() {
        // why: a thread of the platform that ends with the tests; it hears until then
        Thread.ofPlatform().daemon().start(this::listen);
    }

    /** Publishes what happened to a case, once, and gives what was published. */
    public Envelope say(String partnership, Id caseId, DomainEvent event, Instant at) {
        String source = switch (event) {
            case CaseIntakeEvent intake -> "case-intake";
            case RiskAssessmentEvent risk -> "risk-assessment";
            default -> throw new IllegalArgumentException(event.type());
        };
        long sequence = sequences.merge(source + caseId, 1L, Long::sum);
        Envelope envelope = new Envelope(source, caseId, sequence, at, new Code(partnership), caseId, null, event);
        repeat(envelope);
        return envelope;
    }

    /** Publishes the same once more. */
    public void repeat(Envelope envelope) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(envelope.source(),
                envelope.subject().value().getBytes(UTF_8), codec.data(envelope.data()));
        codec.attributes(envelope).forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            RecordMetadata sent = producer.send(record).get();
            said.merge(new TopicPartition(sent.topic(), sent.partition()), sent.offset(), Math::max);
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What tasking said of one of its aggregates, in order, each event once. */
    public List<String> heardOf(String subject) {
        return heard.stream().filter(envelope -> envelope.subject().value().equals(subject)).map(Envelope::type)
                .toList();
    }

    /** What tasking said of a case. */
    public List<Envelope> heardOf(Id caseId) {
        return heard.stream().filter(envelope -> caseId.equals(envelope.caseId())).toList();
    }

    /** Waits until tasking has handled all that was said. */
    public void awaitHandled() {
        Awaitility.await().pollInterval(Duration.ofMillis(50)).until(this::isHandled);
    }

    private boolean isHandled() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> handled = admin.listConsumerGroupOffsets("tasking")
                .partitionsToOffsetAndMetadata().get();
        return said.entrySet().stream().allMatch(last -> handled.containsKey(last.getKey())
                && handled.get(last.getKey()).offset() > last.getValue());
    }

    private void listen() {
        Map<String, Object> settings = Map.of("bootstrap.servers", Servers.bootstrapServers(), "group.id", "test-ear",
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("tasking"));
            while (true) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> hear(record.headers().toArray(), record.value()));
            }
        }
    }

    private void hear(Header[] headers, byte[] value) {
        Map<String, byte[]> raw = new HashMap<>();
        for (Header header : headers) {
            raw.put(header.key(), header.value());
        }
        try {
            Envelope envelope = codec.decode(EventCodec.text(raw), value).orElseThrow();
            if (heard.stream().noneMatch(known -> known.id().equals(envelope.id()))) {
                heard.add(envelope);
            }
        } catch (UndecodableEvent e) {
            throw new AssertionError(e);
        }
    }
}
