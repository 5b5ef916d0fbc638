package commonweal.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class KillIT {

    @TempDir
    Path folder;

    @Test
    void theStoreKeepsEveryAcknowledgedWriteWhole() throws Exception {
        var acknowledged = new HashMap<String, Long>();
        for (var line : Victim.acknowledgedBeforeTheKill(StoreVictim.class, folder, 3_000)) {
            var parts = line.split(" ");
            acknowledged.merge(parts[0], Long.valueOf(parts[1]), Math::max);
        }

        try (var store = EmbeddedStore.durable(folder, 0); var client = MongoClients.create(store.uri())) {
            var documents = client.getDatabase("intake").getCollection("cases");
            var found = versions(documents);

            assertThat(acknowledged).hasSizeGreaterThan(1_000);
            acknowledged.forEach((id, version) -> assertThat(found).as(id).containsKey(id)
                    .satisfies(each -> assertThat(each.get(id)).isGreaterThanOrEqualTo(version)));
            assertIndexesAgreeWith(found, documents);
        }
    }

    @Test
    void theBrokerKeepsEveryAcknowledgedRecord() throws Exception {
        var acknowledged = Victim.acknowledgedBeforeTheKill(BrokerVictim.class, folder, 2_000);

        try (var broker = EmbeddedBroker.start(folder, 0)) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2_000);
            assertThat(records(broker, acknowledged.size())).startsWith(acknowledged.toArray(String[]::new));
        }
    }

    private static Map<String, Long> versions(MongoCollection<Document> documents) {
        var found = new HashMap<String, Long>();
        documents.find().forEach(each -> found.put(each.getString("_id"), each.getLong("version")));
        return found;
    }

    private static void assertIndexesAgreeWith(Map<String, Long> found, MongoCollection<Document> documents) {
        found.forEach((id, version) -> assertThat(
                documents.find(new Document("_id", id).append("version", version)).first()).as(id).isNotNull());
        for (int writer = 0; writer < StoreVictim.WRITERS; writer++) {
            for (int number = 0; number < found.size(); number++) {
                var id = "writer-" + writer + "-" + number;
                if (!found.containsKey(id)) {
                    // why: an index entry without its document would refuse this one for ever
                    assertThatCode(() -> documents.insertOne(new Document("_id", id).append("version", 1L))).as(id)
                            .doesNotThrowAnyException();
                    break;
                }
            }
        }
    }

    private static List<String> records(EmbeddedBroker broker, int count) {
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers());
        var values = new ArrayList<String>();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = List.of(new TopicPartition(BrokerVictim.TOPIC, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            while (values.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> values.add(each.value()));
            }
        }
        return values;
    }
}
