package commonweal.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends numbered records, each after the acknowledgement of the one before. */
final class BrokerVictim {

    static final String TOPIC = "case-intake";

    private BrokerVictim() {}

    public static void main(String[] folder) throws Exception {
        var broker = EmbeddedBroker.start(Path.of(folder[0]), 0);
        broker.createTopics(List.of(TOPIC), 1);
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int number = 0;; number++) {
                producer.send(new ProducerRecord<>(TOPIC, "key", String.valueOf(number))).get();
                Victim.acknowledged(number);
            }
        }
    }
}
