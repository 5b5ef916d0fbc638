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

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import commonweal.events.Id;

import static org.assertj.core.api.Assertions.assertThat;

class RelayIT {

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
        Aggregates<Journal> journals = started((key, entry) -> {
            if (chance.nextInt(3) == 0) {
                return CompletableFuture.failedFuture(new CompletionException(new IllegalStateException("lost")));
            }
            arrived.add(entry.headers().get("ce_id"));
            return chance.nextInt(3) == 0
                    ? CompletableFuture
                            .failedFuture(new CompletionException(new IllegalStateException("arrived all the same")))
                    : CompletableFuture.completedFuture(null);
        });
        save(journals, "case-1", 4);
        save(journals, "case-2", 4);

        await(() -> isClear(journals));
        assertThat(firstArrivals("case-1")).isSorted().hasSize(4);
        assertThat(firstArrivals("case-2")).isSorted().hasSize(4);
    }

    @Test
    void findsWhatACrashedInstanceLeftBehind() throws Exception {
        Aggregates<Journal> crashed = bench.stores().of(Journal.in("journals"));
        save(crashed, "case-1", 3);

        Aggregates<Journal> journals = started(this::arrive);

        await(() -> isClear(journals));
        assertThat(arrived).containsExactly("case-1/1", "case-1/2", "case-1/3");
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
        Relay relay = new Relay(new Courier(sender, Steps.NONE), Clock.systemUTC());
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

    static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
