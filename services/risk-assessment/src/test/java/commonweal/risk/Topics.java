package commonweal.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import commonweal.events.CaseIntakeEvent;
import commonweal.events.CaseIntakeEvent.CaseOpened;
import commonweal.events.Code;
import commonweal.events.Envelope;
import commonweal.events.EventCodec;
import commonweal.events.Id;
import commonweal.testsupport.Servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

/** Says what case-intake would say, and hears what this service says. */
public final class Topics {

    /** Long, because the tests of other modules may run on the same machine. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final EventCodec CODEC = EventCodec.standard();

    static {
        RiskService.start();
    }

    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", Servers.bootstrapServers(), "acks", "all"), new StringSerializer(),
            new ByteArraySerializer());
    private static final KafkaConsumer<String, byte[]> CONSUMER = consumer();
    private static final Map<String, Heard> HEARD = new LinkedHashMap<>();

    private Topics() {}

    /** A record of this service's topic. */
    public record Heard(String key, Map<String, String> headers, String value) {

        public String type() {
            return headers.get("ce_type");
        }
    }

    public static void say(String partnership, Id subject, long sequence, CaseIntakeEvent event) {
        Envelope envelope = new Envelope("case-intake", subject, sequence, Instant.now(), new Code(partnership),
                subject,
                null, event);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>("case-intake", subject.value(), CODEC.data(event));
        CODEC.attributes(envelope).forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        PRODUCER.send(record);
        PRODUCER.flush();
    }

    /** Opens a case and waits until it is known here. */
    public static Id anOpenCase(String partnership, String name) {
        Id caseId = new Id("case-" + name);
        say(partnership, caseId, 1, opened(caseId));
        await().atMost(PATIENCE).until(() -> RiskService.get("/cases/" + caseId + "/assessments",
                RiskService.officer("officer-1", partnership)).status() == 200);
        return caseId;
    }

    public static CaseOpened opened(Id caseId) {
        return new CaseOpened(caseId, new Id("rep-1"), new Code("noise"), new Code("nuisance"), null, null);
    }

    /** The events of a case, once there are this many, each once and in the order of the topic. */
    public static List<Heard> heardOf(Id caseId, int atLeast) {
        await().atMost(PATIENCE).until(() -> hear(caseId).size() >= atLeast);
        return hear(caseId);
    }

    private static synchronized List<Heard> hear(Id caseId) {
        for (ConsumerRecord<String, byte[]> record : CONSUMER.poll(Duration.ofMillis(50))) {
            Map<String, String> headers = new HashMap<>();
            record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
            // why: an event may be delivered twice, with the same id
            HEARD.putIfAbsent(headers.get("ce_id"),
                    new Heard(record.key(), headers, new String(record.value(), UTF_8)));
        }
        return new ArrayList<>(HEARD.values().stream().filter(heard -> heard.key().equals(caseId.value())).toList());
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Servers.bootstrapServers()), new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> all = IntStream.range(0, Servers.PARTITIONS)
                .mapToObj(partition -> new TopicPartition("risk-assessment", partition)).toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        return consumer;
    }
}
