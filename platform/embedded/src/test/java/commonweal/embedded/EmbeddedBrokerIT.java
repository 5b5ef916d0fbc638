package commonweal.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedBrokerIT {

    private static final String TOPIC = "case-intake";

    @TempDir
    Path folder;

    @Test
    void keepsItsLogAndTheCommittedOffsetsOverARestart() {
        try (var broker = EmbeddedBroker.start(folder, 0)) {
            broker.createTopics(List.of(TOPIC), 3);
            send(broker, "one", "two");
            assertThat(take(broker, 2)).containsExactly("one", "two");
            send(broker, "three");
        }

        try (var broker = EmbeddedBroker.start(folder, 0)) {
            assertThat(take(broker, 1)).containsExactly("three");
        }
    }

    @Test
    void leavesAnExistingTopicAsItIs() {
        try (var broker = EmbeddedBroker.start(folder, 0)) {
            broker.createTopics(List.of(TOPIC), 3);
            send(broker, "one");
            broker.createTopics(List.of(TOPIC, "tasking"), 12);

            assertThat(take(broker, 1)).containsExactly("one");
        }
    }

    @Test
    void refusesAFolderItCannotWriteToInOneSentence() throws Exception {
        var file = Files.createFile(folder.resolve("a-file"));

        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> EmbeddedBroker.start(file, 0))
                .withMessage(
                        "The Kafka broker cannot write to the folder %s (expected: a folder this user may create and write to).",
                        file);
    }

    @Test
    void refusesATakenPortAndAFolderInUseInOneSentenceEach() {
        try (var broker = EmbeddedBroker.start(folder.resolve("first"), 0)) {
            int taken = Integer.parseInt(broker.bootstrapServers().split(":")[1]);

            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> EmbeddedBroker.start(folder.resolve("second"), taken))
                    .withMessage("Kafka port %d is taken or not allowed (expected: a free port).", taken);
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> EmbeddedBroker.start(folder.resolve("first"), 0))
                    .withMessageStartingWith("Another Kafka broker is running in the folder");
        }
    }

    private static void send(EmbeddedBroker broker, String... values) {
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var value : values) {
                producer.send(new ProducerRecord<>(TOPIC, "key", value));
            }
        }
    }

    private static List<String> take(EmbeddedBroker broker, int count) {
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "group.id", "readers",
                "auto.offset.reset", "earliest", "enable.auto.commit", false);
        var values = new ArrayList<String>();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (values.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> values.add(each.value()));
            }
            consumer.commitSync();
        }
        return values;
    }
}
