package commonweal.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import commonweal.events.Id;

import static org.assertj.core.api.Assertions.assertThat;

class RelayIT {

    /** By this clock every outbox is old enough for a sweep. */
    private static final Clock IMPATIENT = Clock.offset(Clock.systemUTC(), Relay.SWEEP_AGE);
    private final Bench bench = new Bench();
    private final List<Relay> running = new ArrayList<>();
    private final List<String> arrived = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        running.forEach(Relay::stop);
        bench.close();
    }

    @Test
    void clearsAnOutboxOnlyAfterTheAcknowledgement() throws Exception {
        CompletableFuture<Void> acknowledgement = new CompletableFuture<>();
        Aggregates<Journal> journals = started((key, entry) -> {
            arrived.add(entry.headers().get("ce_id"));
            return acknowledgement;
        });
        save(journals, "case-1", 1);
        await(() -> arrived.size() == 1);

        assertThat(journals.collection().find(new Document("_id", "case-1")).first()).containsKey("outboxSince");
        acknowledgement.complete(null);

        await(() -> isClear(journals));
        assertThat(journals.find(new Id("case-1")).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void sendsAnEventOnlyAfterItsPredecessorWasAcknowledged() throws Exception {
        List<CompletableFuture<Void>> acknowledgements = Collections.synchronizedList(new ArrayList<>());
        Aggregates<Journal> journals = started((key, entry) -> {
            arrived.add(entry.headers().get("ce_id"));
            CompletableFuture<Void> acknowledgement = new CompletableFuture<>();
            acknowledgements.add(acknowledgement);
            return acknowledgement;
        });
        Versioned<Journal> created = journals.create(Change.silent(Journal.empty("case-1")), Instant.now());
        journals.save(created,
                Change.of(created.state(), CopiesLines.line(created.id(), "a"), CopiesLines.line(created.id(), "b")),
                Instant.now());

        await(() -> acknowledgements.size() == 1);
        assertThat(arrived).containsExactly("case-1/1");
        acknowledgements.getFirst().complete(null);
        await(() -> acknowledgements.size() == 2);
        acknowledgements.getLast().complete(null);

        await(() -> isClear(journals));
        assertThat(arrived).containsExactly("case-1/1", "case-1/2");
    }

    @Test
    void sendsAgainWhatWasNotAcknowledged() throws Exception {
        Random chance = new Random(7);
        Relay impatient = new Relay(new Courier((key, entry) -> {
            if (chance.nextInt(3) == 0) {
                return CompletableFuture.failedFuture(new CompletionException(new IllegalStateException("lost")));
            }
            arrived.add(entry.headers().get("ce_id"));
            return chance.nextInt(3) == 0
                    ? CompletableFuture
                            .failedFuture(new CompletionException(new IllegalStateException("arrived all the same")))
                    : CompletableFuture.completedFuture(null);
        }, Steps.NONE), IMPATIENT);
        Aggregates<Journal> journals = bench.stores(impatient, Steps.NONE).of(Journal.in("journals"));
        save(journals, "case-1", 4);
        save(journals, "case-2", 4);

        while (!isClear(journals)) {
            impatient.sweep();
        }

        assertThat(firstArrivals("case-1")).isSorted().hasSize(4);
        assertThat(firstArrivals("case-2")).isSorted().hasSize(4);
    }

    @Test
    void sendsTheOthersWhenOneEventCanNeverBeSent() throws Exception {
        Relay impatient = new Relay(new Courier((key, entry) -> key.equals("case-huge")
                ? CompletableFuture.failedFuture(new RecordTooLargeException("too large"))
                : arrive(key, entry), Steps.NONE), IMPATIENT);
        Aggregates<Journal> journals = bench.stores(impatient, Steps.NONE).of(Journal.in("journals"));
        save(journals, "case-huge", 1);
        save(journals, "case-well", 2);

        impatient.sweep();

        assertThat(arrived).containsExactly("case-well/1", "case-well/2");
        assertThat(OutboxEntry.allIn(journals.find(new Id("case-huge")).orElseThrow().document())).hasSize(1);
    }

    @Test
    void findsWhatACrashedInstanceLeftBehind() throws Exception {
        Aggregates<Journal> crashed = bench.stores().of(Journal.in("journals"));
        save(crashed, "case-1", 3);

        Aggregates<Journal> journals = started(this::arrive, IMPATIENT);

        await(() -> isClear(journals));
        assertThat(arrived).containsExactly("case-1/1", "case-1/2", "case-1/3");
    }

    @Test
    void tellsTheOldestOfAllCollectionsWhileTheBrokerTakesNothing() throws Exception {
        Relay relay = new Relay(new Courier((key, entry) -> CompletableFuture.failedFuture(new IllegalStateException()),
                Steps.NONE), Clock.systemUTC());
        AggregateStores stores = bench.stores(relay, Steps.NONE);
        for (int minutes = 1; minutes <= 6; minutes++) {
            Aggregates<Journal> journals = stores.of(Journal.in("journals-" + minutes));
            save(journals, "case-1", 1);
            journals.collection().updateOne(new Document("_id", "case-1"), new Document("$set", new Document(
                    "outboxSince",
                    "%013d/case-1".formatted(Instant.now().minusSeconds(60L * minutes).toEpochMilli()))));
        }

        assertThat(relay.sweep()).isFalse();

        assertThat(relay.oldestUnsentAge()).isBetween(Duration.ofMinutes(6), Duration.ofMinutes(7));
    }

    @Test
    void neverReordersAFirstDeliveryWhenTwoRelaysCompete() throws Exception {
        Aggregates<Journal> one = started(this::arrive);
        Aggregates<Journal> two = started(this::arrive);
        Relay lazy = new Relay(new Courier(this::arrive, Steps.NONE),
                Clock.offset(Clock.systemUTC(), Duration.ofSeconds(10)));
        lazy.watch(one.collection());
        lazy.start();
        running.add(lazy);

        List<Thread> writers = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
            String id = "case-" + (w % 2);
            Aggregates<Journal> via = w < 2 ? one : two;
            writers.add(Thread.ofVirtual().start(() -> append(via, id, 25)));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        await(() -> isClear(one));

        for (String id : List.of("case-0", "case-1")) {
            assertThat(firstArrivals(id)).isSorted().hasSize(50);
        }
    }

    private CompletableFuture<Void> arrive(String key, OutboxEntry entry) {
        return CompletableFuture.runAsync(() -> arrived.add(entry.headers().get("ce_id")),
                CompletableFuture.delayedExecutor(3, TimeUnit.MILLISECONDS));
    }

    private Aggregates<Journal> started(EventSender sender) {
        return started(sender, Clock.systemUTC());
    }

    private Aggregates<Journal> started(EventSender sender, Clock clock) {
        Relay relay = new Relay(new Courier(sender, Steps.NONE), clock);
        Aggregates<Journal> journals = bench.stores(relay, Steps.NONE).of(Journal.in("journals"));
        relay.start();
        running.add(relay);
        return journals;
    }

    private static void save(Aggregates<Journal> journals, String id, int events) {
        Versioned<Journal> saved = journals.create(Change.silent(Journal.empty(id)), Instant.now());
        for (int i = 0; i < events; i++) {
            saved = journals.save(saved, Change.of(saved.state(), CopiesLines.line(saved.id(), "l" + i)),
                    Instant.now());
        }
    }

    /** Appends events to an aggregate that others change at the same time. */
    private static void append(Aggregates<Journal> journals, String id, int events) {
        for (int i = 0; i < events;) {
            try {
                Versioned<Journal> read = journals.find(new Id(id)).orElse(null);
                Change<Journal> change = Change.of(Journal.empty(id), CopiesLines.line(new Id(id), "l" + i));
                if (read == null) {
                    journals.create(change, Instant.now());
                } else {
                    journals.save(read, change, Instant.now());
                }
                i++;
            } catch (StaleAggregate | AggregateExists e) {
                Thread.onSpinWait();
            }
        }
    }

    private List<Integer> firstArrivals(String id) {
        Map<Integer, Integer> first = new HashMap<>();
        List<Integer> order = new ArrayList<>();
        for (String each : List.copyOf(arrived)) {
            int sequence = Integer.parseInt(each.substring(each.indexOf('/') + 1));
            if (each.startsWith(id + "/") && first.putIfAbsent(sequence, sequence) == null) {
                order.add(sequence);
            }
        }
        return order;
    }

    private static boolean isClear(Aggregates<Journal> journals) {
        return journals.collection().find(new Document("outboxSince", new Document("$exists", true))).first() == null;
    }

    static void await(BooleanSupplier condition) {
        // why: tests let threads crash on purpose
        Awaitility.await().dontCatchUncaughtExceptions().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .pollDelay(Duration.ZERO).until(condition::getAsBoolean);
    }
}
