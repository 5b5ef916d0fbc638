package commonweal.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;

import commonweal.events.Id;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Crashes at one step, again and again at random moments, and starts afresh from what is stored each time. */
class CrashIT {

    private static final int CHANGES = 60;
    private static final int AGGREGATES = 4;

    private final Random random = new Random(42);
    private final List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();
    private final List<String> acknowledged = new ArrayList<>();
    private int committed;
    private int crashes;
    private boolean calm;

    @ParameterizedTest
    @EnumSource
    void losesNothingAndRepeatsNothingWhenItCrashesAt(Steps.Point point) throws Exception {
        Steps steps = reached -> {
            if (reached == point && !calm && random.nextInt(3) == 0) {
                crashes++;
                throw new Crash();
            }
        };
        try (Bench bench = new Bench()) {
            for (int i = 0; i < CHANGES; i++) {
                say(bench, steps, new Id("case-" + random.nextInt(AGGREGATES)), "l" + i);
                if (random.nextInt(5) == 0) {
                    attempt(() -> relay(bench, steps));
                    attempt(() -> consume(bench, steps));
                }
            }
            calm = true;
            Aggregates<Journal> sources = bench.stores().of(Journal.in("sources"));
            attempt(() -> relay(bench, steps));
            attempt(() -> consume(bench, steps));

            assertThat(crashes).isPositive();
            assertThat(sources.collection().find(new Document("outboxSince", new Document("$exists", true))).first())
                    .isNull();
            Aggregates<Journal> copies = bench.stores().of(Journal.in("copies"));
            List<String> all = new ArrayList<>();
            for (int i = 0; i < AGGREGATES; i++) {
                List<String> source = sources.find(new Id("case-" + i)).orElseThrow().state().lines();
                assertThat(copies.find(new Id("copy-case-" + i)).orElseThrow().state().lines()).isEqualTo(source);
                all.addAll(source);
            }
            assertThat(all).doesNotHaveDuplicates().containsAll(acknowledged);
        }
    }

    private void say(Bench bench, Steps steps, Id id, String line) {
        Aggregates<Journal> sources = bench.stores(idle(), steps).of(Journal.in("sources"));
        attempt(() -> {
            Versioned<Journal> read = sources.find(id).orElse(null);
            Journal after = (read == null ? Journal.empty(id.value()) : read.state()).with(line);
            Change<Journal> change = Change.of(after, CopiesLines.line(id, line));
            if (read == null) {
                sources.create(change, Instant.now());
            } else {
                sources.save(read, change, Instant.now());
            }
            acknowledged.add(line);
        });
    }

    private void relay(Bench bench, Steps steps) throws InterruptedException {
        Relay relay = new Relay(new Courier(this::append, steps),
                Clock.offset(Clock.systemUTC(), Duration.ofSeconds(3)));
        bench.stores(relay, Steps.NONE).of(Journal.in("sources"));
        relay.sweep();
    }

    private CompletableFuture<Void> append(String key, OutboxEntry entry) {
        RecordHeaders headers = new RecordHeaders();
        entry.headers().forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        log.add(new ConsumerRecord<>(Bench.SERVICE, 0, log.size(), 0L, TimestampType.CREATE_TIME, 0, 0,
                key.getBytes(UTF_8),
                entry.data().getBytes(UTF_8), headers, Optional.empty()));
        return CompletableFuture.completedFuture(null);
    }

    private void consume(Bench bench, Steps steps) {
        CopiesLines reaction = CopiesLines.into(bench.stores(idle(), steps).of(Journal.in("copies")));
        Inbox inbox = new Inbox(bench.intake(reaction), bench.live(reaction), CircuitBreaker.ofDefaults("test"),
                Clock.systemUTC(),
                steps);
        List<ConsumerRecord<byte[], byte[]>> batch = List.copyOf(log.subList(committed, log.size()));
        if (!batch.isEmpty()) {
            inbox.accept(MessageBuilder.withPayload(List.of()).setHeader(KafkaHeaders.RAW_DATA, batch)
                    .setHeader(KafkaHeaders.ACKNOWLEDGMENT, new Committing(log.size())).build());
        }
    }

    private static Relay idle() {
        return new Relay(new Courier((key, entry) -> new CompletableFuture<>(), Steps.NONE), Clock.systemUTC());
    }

    private static void attempt(Attempt attempt) {
        try {
            attempt.run();
        } catch (Crash e) {
            assertThat(e).isNotNull();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Attempt {
        void run() throws InterruptedException;
    }

    private static final class Crash extends Error {}

    private final class Committing implements Acknowledgment {

        private final int offset;

        Committing(int offset) {
            this.offset = offset;
        }

        @Override
        public void acknowledge() {
            committed = offset;
        }

        @Override
        public void nack(int index, Duration sleep) {
            throw new IllegalStateException("no outage was expected");
        }
    }
}
