package commonweal.testsupport;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import com.mongodb.client.MongoClients;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import commonweal.embedded.EmbeddedBroker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServersIT {

    @TempDir
    Path folder;

    @Test
    void pointAServiceAtServersThatAnswer() throws Exception {
        var properties = Servers.properties("intake");
        Servers.createTopics(List.of("case-intake"));

        try (var client = MongoClients.create(properties.get("spring.mongodb.uri"))) {
            client.getDatabase("intake").getCollection("cases").insertOne(new Document("_id", "case-1"));
            assertThat(client.getDatabase("intake").getCollection("cases").countDocuments()).isOne();
        }
        var brokers = properties.get("spring.cloud.stream.kafka.binder.brokers");
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            var topic = admin.describeTopics(List.of("case-intake")).allTopicNames().get().get("case-intake");
            assertThat(topic.partitions()).hasSize(Servers.PARTITIONS);
        }
    }

    @Test
    void putADatabaseIntoAnyConnectionString() {
        assertThat(Servers.withDatabase("mongodb://db", "intake")).isEqualTo("mongodb://db/intake");
        assertThat(Servers.withDatabase("mongodb://a:1,b:2/?replicaSet=rs0", "intake"))
                .isEqualTo("mongodb://a:1,b:2/intake?replicaSet=rs0");
        assertThat(Servers.withDatabase("mongodb://u:p@a/admin?ssl=true", "intake"))
                .isEqualTo("mongodb://u:p@a/intake?ssl=true");
    }

    @Test
    void aBrokerBehindAProxyIsAbsentWhileTheProxyIsCut() throws Exception {
        try (var proxy = FlakyProxy.start(); var broker = EmbeddedBroker.startBehind(folder, proxy.port())) {
            proxy.forwardTo(broker.port());
            broker.createTopics(List.of("tasking"), 1);
            var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "acks", "all",
                    "delivery.timeout.ms", 1_500, "request.timeout.ms", 1_000, "linger.ms", 0);
            try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("tasking", "key", "before")).get();
                proxy.cut();
                var lost = producer.send(new ProducerRecord<>("tasking", "key", "during"));
                assertThatExceptionOfType(ExecutionException.class).isThrownBy(lost::get);
                proxy.resume();
                assertThat(producer.send(new ProducerRecord<>("tasking", "key", "after")).get().offset()).isPositive();
            }
        }
    }
}
