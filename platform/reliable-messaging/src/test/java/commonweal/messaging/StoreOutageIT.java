package commonweal.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.testsupport.FlakyProxy;
import commonweal.testsupport.Servers;

import static org.assertj.core.api.Assertions.assertThat;

class StoreOutageIT {

    private static final Id SUBJECT = new Id("case-1");

    @Test
    void waitsForAnAbsentStoreWithGrowingPausesAndParksNothing() {
        ConnectionString direct = new ConnectionString(Servers.mongoUri("outage"));
        int port = Integer.parseInt(direct.getHosts().getFirst().split(":")[1]);
        try (FlakyProxy proxy = FlakyProxy.start().forwardTo(port);
                MongoClient client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + proxy.port()))
                        .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(500, TimeUnit.MILLISECONDS))
                        .build());
                Bench bench = new Bench()) {
            MongoDatabase database = client.getDatabase(bench.database.getName());
            Relay idle = new Relay(new Courier((key, entry) -> new CompletableFuture<>(), Steps.NONE),
                    Clock.systemUTC());
            Aggregates<Journal> copies = new AggregateStores(database, OutboxWriter.silent(Clock.systemUTC()), idle,
                    Steps.NONE)
                    .of(Journal.in("copies"));
            LiveReactor live = bench.live(CopiesLines.into(copies));
            Quarantine quarantine = new Quarantine(database.getCollection("quarantine"), "test", Clock.systemUTC());
            Intake intake = new Intake(live, quarantine, bench.decoding(), new Tallies(bench.meters));
            CircuitBreaker breaker = CircuitBreaker.of("test", CircuitBreakerConfig.custom().slidingWindowSize(4)
                    .minimumNumberOfCalls(2).waitDurationInOpenState(Duration.ofMillis(200))
                    .permittedNumberOfCallsInHalfOpenState(1).recordException(Failures::isOutage).build());
            Inbox inbox = new Inbox(intake, live, breaker, Clock.systemUTC(), Steps.NONE);
            Outcomes outcomes = new Outcomes();
            Message<?> batch = batch(outcomes, "a", "b");

            proxy.cut();
            inbox.accept(batch);
            inbox.accept(batch);
            inbox.accept(batch);
            assertThat(outcomes.pauses).hasSize(3).isSorted().doesNotHaveDuplicates();
            assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
            assertThat(outcomes.acknowledged).isZero();

            proxy.resume();
            while (outcomes.acknowledged == 0) {
                inbox.accept(batch);
            }
            assertThat(copies.find(CopiesLines.copyOf(SUBJECT)).orElseThrow().state().lines()).containsExactly("a",
                    "b");
            assertThat(quarantine.all()).isEmpty();
        }
    }

    private static Message<?> batch(Acknowledgment acknowledgment, String... lines) {
        List<Envelope> events = new ArrayList<>();
        for (String line : lines) {
            events.add(Bench.event(Bench.SERVICE, SUBJECT, events.size() + 1, CopiesLines.line(SUBJECT, line)));
        }
        return MessageBuilder.withPayload(List.of()).setHeader(KafkaHeaders.RAW_DATA, Bench.records(events, 0))
                .setHeader(KafkaHeaders.ACKNOWLEDGMENT, acknowledgment).build();
    }

    private static final class Outcomes implements Acknowledgment {

        private final List<Duration> pauses = new ArrayList<>();
        private int acknowledged;

        @Override
        public void acknowledge() {
            acknowledged++;
        }

        @Override
        public void nack(int index, Duration sleep) {
            pauses.add(sleep);
        }
    }
}
