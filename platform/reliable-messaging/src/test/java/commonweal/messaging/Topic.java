package commonweal.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import commonweal.events.Envelope;
import commonweal.testsupport.Servers;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What really stands in a topic, and a way to write there without an outbox. */
final class Topic {

    private Topic() {}

    static void send(List<ProducerRecord<byte[], byte[]>> records) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Servers.bootstrapServers(), "max.request.size", 2_000_000),
                new ByteArraySerializer(), new ByteArraySerializer())) {
            records.forEach(producer::send);
        }
    }

    /** An event as its service's relay would send it. */
    static ProducerRecord<byte[], byte[]> record(Envelope event) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(event.source(),
                event.subject().value().getBytes(UTF_8), Bench.CODEC.data(event.data()));
        Bench.CODEC.attributes(event).forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    /** All records of a topic, in order within each partition. */
    static List<ConsumerRecord<byte[], byte[]>> records(String bootstrapServers, String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    /** The sequences of one aggregate's events in the order in which each arrived first. */
    static List<Long> firstArrivals(List<ConsumerRecord<byte[], byte[]>> records, String key) {
        return records.stream().filter(record -> Received.key(record).equals(key))
                .map(record -> Long.parseLong(header(record, "ce_sequence"))).distinct().toList();
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
