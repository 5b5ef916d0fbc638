package commonweal.messaging;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.mongodb.ConnectionString;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import commonweal.embedded.EmbeddedBroker;
import commonweal.events.DomainEvent;
import commonweal.events.Id;
import commonweal.testsupport.FlakyProxy;
import commonweal.testsupport.Servers;

import static org.assertj.core.api.Assertions.assertThat;

/** A whole instance whose way to the broker or to the store fails while changes are saved, sent and handled. */
class OutageIT {

    private static final String SERVICE = "outages";
    private static final AtomicReference<Consumer<Steps.Point>> ON_STEP = new AtomicReference<>(point -> {
    });
    private static final Map<String, String> IMPATIENT = new HashMap<>();

    @TempDir
    private static Path folder;
    private static FlakyProxy toBroker;
    private static FlakyProxy toStore;
    private static EmbeddedBroker broker;
    private static App app;

    @BeforeAll
    static void start() {
        toBroker = FlakyProxy.start();
        broker = EmbeddedBroker.startBehind(folder, toBroker.port());
        toBroker.forwardTo(broker.port());
        ConnectionString store = new ConnectionString(Servers.mongoUri(SERVICE));
        toStore = FlakyProxy.start().forwardTo(Integer.parseInt(store.getHosts().getFirst().split(":")[1]));
        IMPATIENT.put("spring.mongodb.uri", "mongodb://127.0.0.1:%d/%s".formatted(toStore.port(), store.getDatabase()));
        IMPATIENT.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        IMPATIENT.put("spring.cloud.stream.kafka.binder.brokers", broker.bootstrapServers());
        String producer = "spring.cloud.stream.kafka.default.producer.configuration.";
        IMPATIENT.put(producer + "max.block.ms", "500");
        IMPATIENT.put(producer + "request.timeout.ms", "500");
        IMPATIENT.put(producer + "delivery.timeout.ms", "1000");
        IMPATIENT.put(producer + "reconnect.backoff.max.ms", "100");
        IMPATIENT.put("spring.cloud.stream.kafka.bindings.inbox-in-0.consumer.configuration.reconnect.backoff.max.ms",
                "100");
        app = App.start(SERVICE, point -> ON_STEP.get().accept(point), IMPATIENT);
    }

    @AfterEach
    void well() {
        ON_STEP.set(point -> {
        });
        toBroker.resume();
        toStore.resume();
    }

    @AfterAll
    static void stop() {
        app.close();
        toStore.close();
        broker.close();
        toBroker.close();
    }

    @Test
    void takesCommandsWhileTheBrokerIsAwayAndTellsForHowLongTheyWait() throws Exception {
        Instant begun = Instant.now();
        Talk talk = new Talk("case-cut-");
        RelayIT.await(() -> talk.count() > 50);
        toBroker.cut();

        int said = talk.count();
        RelayIT.await(() -> oldestUnsent() > 4);
        assertThat(oldestUnsent()).isLessThanOrEqualTo(Duration.between(begun, Instant.now()).toMillis() / 1000.0);
        assertThat(talk.count()).as("said while the broker is away").isGreaterThan(said + 50);
        assertThat(talk.failures).isEmpty();

        toBroker.resume();
        talk.endsWellCopied();
        RelayIT.await(() -> oldestUnsent() == 0);
    }

    /** Whether what is on its way arrives when a connection breaks is for the broker to say, so it may take some attempts. */
    @Test
    void sendsAgainInOrderWhatTheBrokerTookWithoutBeingAbleToSaySo() {
        List<String> ids = IntStream.range(0, 20).mapToObj(i -> "case-late-" + i).toList();
        app.say("case-late-0", "l0");
        RelayIT.await(() -> !app.copied("case-late-0").isEmpty());
        AtomicBoolean armed = new AtomicBoolean();
        ON_STEP.set(point -> {
            if (point == Steps.Point.BEFORE_SEND && armed.getAndSet(false)) {
                toBroker.freeze();
            } else if (point == Steps.Point.AFTER_ACKNOWLEDGE) {
                toBroker.resume();
            }
        });
        int sent = 1;
        List<ConsumerRecord<byte[], byte[]>> records = List.of();
        for (int attempt = 1; attempt <= 10 && records.size() <= sent; attempt++) {
            String[] lines = {"l%d-1".formatted(attempt), "l%d-2".formatted(attempt), "l%d-3".formatted(attempt)};
            armed.set(true);

            ids.forEach(id -> say(id, lines));
            sent += lines.length * ids.size();

            ids.forEach(id -> RelayIT.await(() -> app.copied(id).contains(lines[2])));
            ids.forEach(id -> assertThat(app.copied(id)).endsWith(lines).doesNotHaveDuplicates());
            List<ConsumerRecord<byte[], byte[]>> arrived = records = Topic
                    .records("127.0.0.1:" + broker.port(), SERVICE)
                    .stream().filter(record -> Received.key(record).startsWith("case-late-")).toList();
            ids.forEach(id -> assertThat(Topic.firstArrivals(arrived, id)).isSorted());
        }
        assertThat(records).as("some twice").hasSizeGreaterThan(sent);
    }

    @Test
    void waitsForASlowBrokerAndKeepsTheOrder() throws Exception {
        toBroker.slow(Duration.ofMillis(60));
        Talk talk = new Talk("case-slow-");
        RelayIT.await(() -> talk.count() > 100);

        toBroker.resume();
        talk.endsWellCopied();
        assertThat(talk.failures).isEmpty();
    }

    @Test
    void losesNothingAcknowledgedWhileTheStoreIsAway() throws Exception {
        Talk talk = new Talk("case-store-");
        RelayIT.await(() -> talk.count() > 50);

        toStore.cut();
        RelayIT.await(() -> talk.failures.size() > 0);
        toStore.resume();

        int said = talk.count();
        RelayIT.await(() -> talk.count() > said + 20);
        talk.endsWellCopied();
        assertThat(app.bean(Operations.class).quarantined()).isEmpty();
    }

    private static double oldestUnsent() {
        return app.bean(MeterRegistry.class).get("commonweal.outbox.oldest").gauge().value();
    }

    private static void say(String id, String... lines) {
        Versioned<Journal> journal = app.journals.find(new Id(id))
                .orElseGet(() -> app.journals.create(Change.silent(Journal.empty(id)), Instant.now()));
        List<DomainEvent> events = new ArrayList<>();
        Journal state = journal.state();
        for (String line : lines) {
            state = state.with(line);
            events.add(CopiesLines.line(journal.id(), line));
        }
        app.journals.save(journal, new Change<>(state, events), Instant.now());
    }

    /** Goes on saying lines to a few journals, whatever happens, and notes what was acknowledged and what was not. */
    private static final class Talk {

        private static final int JOURNALS = 10;

        private final String prefix;
        private final Map<String, List<String>> acknowledged = new ConcurrentHashMap<>();
        private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();
        private final Thread speaker;
        private volatile boolean ending;
        private volatile int count;

        Talk(String prefix) {
            this.prefix = prefix;
            this.speaker = Thread.ofPlatform().start(this::speak);
        }

        int count() {
            return count;
        }

        private void speak() {
            while (!ending) {
                String id = prefix + count % JOURNALS;
                String line = "l" + count + "-" + failures.size();
                try {
                    app.say(id, line);
                    acknowledged.computeIfAbsent(id, any -> new CopyOnWriteArrayList<>()).add(line);
                    count++;
                    // why: nothing is waited for here; a steady trickle, not a flood, goes on through the outage
                    Thread.sleep(Duration.ofMillis(5));
                } catch (InterruptedException e) {
                    return;
                } catch (RuntimeException e) {
                    failures.add(e);
                }
            }
        }

        void endsWellCopied() throws InterruptedException {
            ending = true;
            speaker.join();
            acknowledged.forEach((id, lines) -> {
                List<String> said = app.said(id);
                RelayIT.await(() -> app.copied(id).size() >= said.size());
                assertThat(said).containsAll(lines);
                assertThat(app.copied(id)).isEqualTo(said).doesNotHaveDuplicates();
            });
        }
    }
}
