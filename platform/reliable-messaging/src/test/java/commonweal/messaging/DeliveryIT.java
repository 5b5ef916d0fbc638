package commonweal.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import commonweal.testsupport.Servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeliveryIT {

    private static final String SERVICE = "delivery";
    private static App app;

    @BeforeAll
    static void start() {
        app = App.start(SERVICE);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void bringsALineToItsCopyAndClearsTheOutbox() throws Exception {
        for (int i = 0; i < 20; i++) {
            app.say("case-plain", "l" + i);
        }

        RelayIT.await(() -> app.copied("case-plain").size() == 20);
        assertThat(app.copied("case-plain"))
                .isEqualTo(java.util.stream.IntStream.range(0, 20).mapToObj(i -> "l" + i).toList());
        RelayIT.await(() -> OutboxEntry
                .allIn(app.journals.find(new commonweal.events.Id("case-plain")).orElseThrow().document()).isEmpty());
    }

    @Test
    void writesPlainTextHeadersAndTheSubjectAsKey() throws Exception {
        app.say("case-headers", "wire");
        RelayIT.await(() -> !app.copied("case-headers").isEmpty());

        ConsumerRecord<byte[], byte[]> record = records(SERVICE).stream()
                .filter(each -> text(each.key()).equals("case-headers")).findFirst()
                .orElseThrow();

        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        assertThat(headers).containsEntry("ce_id", "case-headers/1").containsEntry("ce_type", "case-reopened")
                .containsEntry("ce_source", "/" + SERVICE).containsEntry("ce_sequence", "1")
                .containsEntry("content-type", "application/json").doesNotContainKey("contentType");
        assertThat(text(record.value())).isEqualTo("{\"caseId\":\"case-headers\",\"reason\":\"wire\"}");
    }

    @Test
    void makesItsTopicWithTwelvePartitionsThatKeepEverything() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Servers.bootstrapServers()))) {
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, SERVICE);

            assertThat(admin.describeTopics(List.of(SERVICE)).allTopicNames().get().get(SERVICE).partitions())
                    .hasSize(12);
            assertThat(admin.describeConfigs(List.of(topic)).all().get().get(topic).get("retention.ms").value())
                    .isEqualTo("-1");
        }
    }

    @Test
    void keepsWhatIsNoEventAsADeadLetterAndGoesOn() throws Exception {
        byte[] key = "case-torn".getBytes(UTF_8);
        ProducerRecord<byte[], byte[]> torn = new ProducerRecord<>(SERVICE, key, "{torn".getBytes(UTF_8));
        torn.headers().add("ce_type", "case-reopened".getBytes(UTF_8)).add("odd", new byte[]{0, -1});
        ProducerRecord<byte[], byte[]> unknown = new ProducerRecord<>(SERVICE, key, "{}".getBytes(UTF_8));
        unknown.headers().add("ce_type", "not-of-this-version".getBytes(UTF_8));
        send(torn, new ProducerRecord<>(SERVICE, key, null), unknown);
        app.say("case-torn", "after");

        RelayIT.await(() -> app.copied("case-torn").contains("after"));
        RelayIT.await(() -> records(SERVICE + ".dead-letter").size() == 2);
        ConsumerRecord<byte[], byte[]> kept = records(SERVICE + ".dead-letter").getFirst();
        assertThat(kept.value()).isEqualTo("{torn".getBytes(UTF_8));
        assertThat(kept.headers().lastHeader("odd").value()).containsExactly(0, -1);
        assertThat(text(kept.headers().lastHeader("dead-letter-reason").value())).contains("ce_schemaversion");
        MeterRegistry meters = app.bean(MeterRegistry.class);
        assertThat(meters.get("commonweal.dead.letters").counter().count()).isEqualTo(2);
        assertThat(meters.get("commonweal.events.received").tag("outcome", "unknown-type").counter().count()).isOne();
    }

    @Test
    void quarantinesAndReplaysByAnOperator() throws Exception {
        Operations operations = app.bean(Operations.class);
        app.poison.add("bad");
        app.say("case-ill", "good");
        app.say("case-ill", "bad");
        app.say("case-ill", "next");
        app.say("case-well", "fine");
        RelayIT.await(() -> operations.quarantined().stream().anyMatch(key -> key.events() == 2));
        RelayIT.await(() -> app.copied("case-well").contains("fine"));
        assertThat(app.copied("case-ill")).containsExactly("good");
        assertThat(app.bean(Ages.class).health().getDetails()).containsKeys("oldestUnsentSeconds", "ingestLagSeconds",
                "oldestQuarantinedSeconds", "deadLettersSinceStart", "heldPartitions");
        assertThat(app.bean(Ages.class).health().getStatus()).isEqualTo(Status.UP);

        app.poison.clear();
        Replay replay = operations.replay(SERVICE + "|" + SERVICE + "|case-ill");
        app.say("case-ill", "last");

        assertThat(replay).isEqualTo(new Replay(2, 0, null));
        RelayIT.await(() -> app.copied("case-ill").size() == 4);
        assertThat(app.copied("case-ill")).containsExactly("good", "bad", "next", "last");
        assertThatExceptionOfType(NotKnown.class).isThrownBy(() -> operations.replay("gone"));
    }

    private static void send(ProducerRecord<?, ?>... records) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Servers.bootstrapServers()),
                new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<?, ?> record : records) {
                @SuppressWarnings("unchecked")
                ProducerRecord<byte[], byte[]> bytes = (ProducerRecord<byte[], byte[]>) record;
                producer.send(bytes).get();
            }
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new java.util.ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Servers.bootstrapServers()),
                new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
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

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
