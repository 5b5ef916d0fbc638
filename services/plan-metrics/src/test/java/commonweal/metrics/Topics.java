package commonweal.metrics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import commonweal.events.Envelope;
import commonweal.events.EventCodec;
import commonweal.events.UndecodableEvent;
import commonweal.testsupport.Servers;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Tells the service what other services would, and reads what it tells itself. */
public class Topics implements AutoCloseable {

    static final List<String> NAMES = List.of("case-intake", "risk-assessment", "tasking", "plan-metrics");

    private final EventCodec codec = EventCodec.standard();
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Servers.bootstrapServers()), new ByteArraySerializer(),
            new ByteArraySerializer());

    void tell(History history) {
        history.events().forEach(this::tell);
        producer.flush();
    }

    void tell(Envelope event) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(event.source(),
                event.subject().value().getBytes(UTF_8), codec.data(event.data()));
        codec.attributes(event).forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        producer.send(message);
    }

    /** All that the service has told so far. */
    List<Envelope> told() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Servers.bootstrapServers()), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(IntStream.range(0, Servers.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition("plan-metrics", partition)).toList());
            consumer.seekToBeginning(consumer.assignment());
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            List<Envelope> told = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    Map<String, byte[]> headers = new HashMap<>();
                    message.headers().forEach(header -> headers.put(header.key(), header.value()));
                    told.add(decode(headers, message.value()));
                });
            }
            return told;
        }
    }

    private Envelope decode(Map<String, byte[]> headers, byte[] value) {
        try {
            return codec.decode(EventCodec.text(headers), value).orElseThrow();
        } catch (UndecodableEvent e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
