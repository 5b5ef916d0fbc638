package commonweal.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

import commonweal.embedded.EmbeddedBroker;
import commonweal.embedded.EmbeddedStore;

/**
 * The least that any design on Kafka and MongoDB must do for one report: a document with its outbox, an acknowledged
 * record, an emptied outbox, and one upsert each by a second and a third consumer. No HTTP, no tokens, no domain, no
 * framework.
 */
final class BarePipe implements Pipe {

    private static final String TOPIC = "bare";
    private static final int PARTITIONS = 12;
    private static final int BATCH = 500;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final EmbeddedBroker broker;
    private final EmbeddedStore store;
    private final MongoClient mongo;
    private final KafkaProducer<String, String> producer;
    private final MongoCollection<Document> reports;
    private final BlockingQueue<Document> unsent = new LinkedBlockingQueue<>();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicLong counted = new AtomicLong();
    private final String run = Long.toString(System.nanoTime(), 36);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    BarePipe(Path folder) {
        broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        broker.createTopics(List.of(TOPIC), PARTITIONS);
        store = EmbeddedStore.durable(folder.resolve("mongo"), 0);
        mongo = MongoClients.create(store.uri() + "/?retryWrites=false");
        reports = mongo.getDatabase("first").getCollection("reports");
        reports.createIndex(new Document("_id", 1).append("version", 1), new IndexOptions().unique(true));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all", "enable.idempotence", true),
                new StringSerializer(), new StringSerializer());
        start("relay", this::relay);
        start("second", () -> consume("second", new AtomicLong()));
        start("third", () -> consume("third", counted));
    }

    private void start(String name, Runnable work) {
        threads.add(Thread.ofPlatform().name("bare-" + name).daemon().start(work));
    }

    @Override
    public String name() {
        return "bare";
    }

    @Override
    public void send() {
        String id = "rep-%s-%d".formatted(run, numbers.incrementAndGet());
        String data = "{\"reportId\":\"%s\",\"channel\":\"phone\",\"anonymous\":false,\"sample\":true}".formatted(id);
        Document report = new Document("_id", id).append("version", 1L).append("sequence", 1L)
                .append("partnership", "bench")
                .append("channel", "phone").append("anonymous", false).append("receivedAt", Instant.now().toString())
                .append("description", "Shouting in the street until two in the morning, third time this month")
                .append("place", new Document("ward", "E05000001").append("lsoa", "E01000001"))
                .append("status", "received")
                .append("outbox", List.of(new Document("sequence", 1L).append("data", data)));
        reports.insertOne(report);
        unsent.add(report);
    }

    @Override
    public long counted() {
        return counted.get();
    }

    private void relay() {
        try {
            while (running) {
                List<Document> batch = new ArrayList<>();
                Document first = unsent.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    unsent.drainTo(batch, BATCH - 1);
                    deliver(batch);
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException("The bare relay ended", e);
        }
    }

    private void deliver(List<Document> batch) throws Exception {
        List<Future<RecordMetadata>> sent = batch.stream().map(report -> producer.send(new ProducerRecord<>(TOPIC,
                report.getString("_id"), report.getList("outbox", Document.class).getFirst().getString("data"))))
                .toList();
        for (Future<RecordMetadata> each : sent) {
            each.get();
        }
        List<WriteModel<Document>> cleared = batch.stream()
                .<WriteModel<Document>>map(report -> new UpdateOneModel<>(
                        new Document("_id", report.getString("_id")).append("version", 1L),
                        new Document("$unset", new Document("outbox", ""))))
                .toList();
        reports.bulkWrite(cleared, UNORDERED);
    }

    private void consume(String database, AtomicLong written) {
        MongoCollection<Document> documents = mongo.getDatabase(database).getCollection("documents");
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "group.id", database, "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit", false),
                new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (running) {
                List<WriteModel<Document>> upserts = new ArrayList<>();
                consumer.poll(Duration.ofMillis(100)).forEach(record -> upserts.add(new UpdateOneModel<>(
                        new Document("_id", record.key()),
                        new Document("$set", Document.parse(record.value()).append("seen", 1L)),
                        new UpdateOptions().upsert(true))));
                if (!upserts.isEmpty()) {
                    documents.bulkWrite(upserts, UNORDERED);
                    consumer.commitSync();
                    written.addAndGet(upserts.size());
                }
            }
        }
    }

    @Override
    public void close() throws Exception {
        running = false;
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(5));
        }
        producer.close();
        mongo.close();
        store.close();
        broker.close();
    }
}
