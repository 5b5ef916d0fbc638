package commonweal.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.EventCodec;
import commonweal.events.Id;
import commonweal.testsupport.Servers;

/** The module's parts on a database of their own in the real store, without Spring and without a broker. */
final class Bench implements AutoCloseable {

    static final String SERVICE = "case-intake";
    static final EventCodec CODEC = EventCodec.standard();

    final MongoClient client = MongoClients.create(Servers.mongoUri("unused"));
    final MongoDatabase database = client.getDatabase("bench-" + UUID.randomUUID());
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** Stores whose relay is never started. */
    AggregateStores stores() {
        return stores(new Relay(new Courier((key, entry) -> new java.util.concurrent.CompletableFuture<>(), Steps.NONE),
                Clock.systemUTC()), Steps.NONE);
    }

    AggregateStores stores(Relay relay, Steps steps) {
        return new AggregateStores(database, new OutboxWriter(SERVICE, CODEC, Clock.systemUTC(), () -> null), relay,
                steps);
    }

    Quarantine quarantine() {
        return new Quarantine(database.getCollection("quarantine"), "test", Clock.systemUTC());
    }

    LiveReactor live(Reaction<?>... reactions) {
        Projections none = new Projections(List.of(), database, OutboxWriter.silent(Clock.systemUTC()),
                new ProjectionStates(database.getCollection("projections")), Clock.systemUTC());
        return new LiveReactor(List.of(reactions), none, Clock.systemUTC());
    }

    /** An intake; none of its records may be undecodable, as there is no broker to take dead letters. */
    Intake intake(Reaction<?>... reactions) {
        return new Intake(live(reactions), quarantine(), decoding(), new Tallies(meters));
    }

    Replayer replayer(Reaction<?>... reactions) {
        return new Replayer(quarantine(), live(reactions), decoding());
    }

    Decoding decoding() {
        return new Decoding(CODEC, new DeadLetters(new Broker(null), "test", meters), new Tallies(meters));
    }

    static Envelope event(String source, Id subject, long sequence, DomainEvent data) {
        return new Envelope(source, subject, sequence, Instant.parse("2026-01-31T09:30:00Z"), new Code("sevenoaks"),
                null, null,
                data);
    }

    /** The records as Kafka would hand them over, all of one partition, in the given order. */
    static List<ConsumerRecord<byte[], byte[]>> records(List<Envelope> events, long firstOffset) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Envelope event : events) {
            RecordHeaders headers = new RecordHeaders();
            CODEC.attributes(event).forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
            records.add(new ConsumerRecord<>(event.source(), 0, firstOffset + records.size(), 0L,
                    TimestampType.CREATE_TIME, 0, 0,
                    event.subject().value().getBytes(StandardCharsets.UTF_8), CODEC.data(event.data()), headers,
                    Optional.empty()));
        }
        return records;
    }

    @Override
    public void close() {
        database.drop();
        client.close();
    }
}
