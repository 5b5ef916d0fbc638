package commonweal.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import commonweal.events.Id;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Looks at this service's dead letters: counts all and reads the last few, without their contents. */
final class DeadLetterReader {

    private static final int LATEST = 50;
    private static final int LONGEST_REASON = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TopicReader reader;
    private final String topic;

    DeadLetterReader(TopicReader reader, String service) {
        this.reader = reader;
        this.topic = DeadLetters.topic(service);
    }

    /** @throws TimeoutException when the broker does not answer */
    DeadLetterSummary summary() {
        try (Consumer<byte[], byte[]> consumer = reader.looking(PATIENCE)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition())).toList();
            Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            long count = 0;
            for (TopicPartition partition : partitions) {
                long begin = first.getOrDefault(partition, 0L);
                long end = ends.getOrDefault(partition, 0L);
                count += end - begin;
                consumer.seek(partition, Math.max(begin, end - LATEST));
            }
            return new DeadLetterSummary(count, latest(consumer, ends));
        }
    }

    private static List<DeadLetter> latest(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        List<DeadLetter> found = new ArrayList<>();
        Instant end = Instant.now().plus(PATIENCE);
        while (ends.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
            if (Instant.now().isAfter(end)) {
                throw new TimeoutException("The dead letters could not be read within " + PATIENCE.toSeconds() + " s");
            }
            consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(deadLetter(record)));
        }
        return found.stream().sorted(Comparator.comparing(DeadLetter::at).reversed()).limit(LATEST).toList();
    }

    private static DeadLetter deadLetter(ConsumerRecord<byte[], byte[]> record) {
        String reason = text(record, DeadLetters.REASON);
        return new DeadLetter(text(record, DeadLetters.ORIGIN), key(record),
                reason.substring(0, Math.min(LONGEST_REASON, reason.length())),
                Instant.ofEpochMilli(record.timestamp()));
    }

    private static @Nullable String key(ConsumerRecord<byte[], byte[]> record) {
        try {
            return new Id(Received.key(record)).value();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String header) {
        Header last = record.headers().lastHeader(header);
        return last == null ? "" : new String(last.value(), UTF_8);
    }
}
