package commonweal.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import commonweal.events.Id;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thousands of changes by several writers on two instances, whose relays and inboxes crash at any step, lose
 * acknowledgements and see records twice. The store is real; the log stands in for the broker so that it can misbehave.
 */
class UnreliablePipeIT {

    private static final int WRITERS = 4;
    private static final int AGGREGATES = 12;
    private static final int CHANGES = 500;

    private final List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();
    private final Map<Id, List<String>> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger crashes = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(longs = 11)
    void appliesEveryAcknowledgedChangeExactlyOnceAndInOrder(long seed) throws Exception {
        Random random = new Random(seed);
        try (Bench bench = new Bench()) {
            List<Thread> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                Random own = new Random(random.nextLong());
                writers.add(Thread.ofPlatform().start(() -> write(bench, own)));
            }
            Instance one = new Instance(bench, new Random(random.nextLong()));
            Instance two = new Instance(bench, new Random(random.nextLong()));
            for (Thread writer : writers) {
                writer.join();
            }
            one.calm();
            two.calm();
            Aggregates<Journal> sources = bench.stores().of(Journal.in("sources"));
            Aggregates<Journal> copies = bench.stores().of(Journal.in("copies"));
            RelayIT.await(() -> sources.collection().find(new Document("outboxSince", new Document("$exists", true)))
                    .first() == null);
            RelayIT.await(() -> one.hasReadAll() && two.hasReadAll());
            one.stop();
            two.stop();

            assertThat(crashes).hasPositiveValue();
            acknowledged.forEach((id, lines) -> {
                List<String> copy = copies.find(CopiesLines.copyOf(id)).orElseThrow().state().lines();
                assertThat(copy).doesNotHaveDuplicates().isEqualTo(sources.find(id).orElseThrow().state().lines());
                assertThat(copy).containsAll(lines);
            });
            assertThat(acknowledged.values().stream().mapToInt(List::size).sum()).isEqualTo(WRITERS * CHANGES);
        }
    }

    /** Saves changes through an instance that crashes before or after a save now and then, and keeps what was acknowledged. */
    private void write(Bench bench, Random random) {
        Aggregates<Journal> sources = bench.stores(idle(), crashing(random, 40)).of(Journal.in("sources"));
        for (int i = 0; i < CHANGES;) {
            Id id = new Id("case-" + random.nextInt(AGGREGATES));
            String line = "w%d-%d".formatted(Thread.currentThread().threadId(), i) + "-" + random.nextInt(1_000_000);
            try {
                Versioned<Journal> read = sources.find(id).orElse(null);
                Journal before = read == null ? Journal.empty(id.value()) : read.state();
                Change<Journal> change = Change.of(before.with(line), CopiesLines.line(id, line));
                if (read == null) {
                    sources.create(change, Instant.now());
                } else {
                    sources.save(read, change, Instant.now());
                }
                acknowledged.computeIfAbsent(id, any -> new java.util.concurrent.CopyOnWriteArrayList<>()).add(line);
                i++;
            } catch (StaleAggregate | AggregateExists | OutboxFull | Crash e) {
                Thread.onSpinWait();
            }
        }
    }

    private static Relay idle() {
        return new Relay(new Courier((key, entry) -> new CompletableFuture<>(), Steps.NONE), Clock.systemUTC());
    }

    private Steps crashing(Random random, int oneIn) {
        return point -> {
            if (random.nextInt(oneIn) == 0) {
                crashes.incrementAndGet();
                throw new Crash();
            }
        };
    }

    private static final class Crash extends Error {}

    /** A relay and an inbox that start again from what is stored whenever they crash. */
    private final class Instance {

        private final Bench bench;
        private final Random random;
        private final List<Thread> threads = new ArrayList<>();
        private volatile boolean calm;
        private volatile boolean running = true;
        private volatile int committed;

        Instance(Bench bench, Random random) {
            this.bench = bench;
            this.random = random;
            Random relays = new Random(random.nextLong());
            threads.add(Thread.ofPlatform().start(() -> relay(relays)));
            threads.add(Thread.ofPlatform().start(this::consume));
        }

        void calm() {
            calm = true;
        }

        boolean hasReadAll() {
            synchronized (log) {
                return committed == log.size();
            }
        }

        void stop() throws InterruptedException {
            running = false;
            for (Thread thread : threads) {
                thread.join();
            }
        }

        private Steps steps(Random random) {
            Steps crashing = crashing(random, 15);
            return point -> {
                if (!calm) {
                    crashing.reached(point);
                }
            };
        }

        private void relay(Random random) {
            Clock impatient = Clock.offset(Clock.systemUTC(), Relay.SWEEP_AGE);
            while (running) {
                Relay relay = new Relay(new Courier((key, entry) -> send(key, entry, random), steps(random)),
                        impatient);
                bench.stores(relay, Steps.NONE).of(Journal.in("sources"));
                try {
                    while (running) {
                        relay.sweep();
                    }
                } catch (Crash e) {
                    Thread.onSpinWait();
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        /** The record may be lost, arrive unacknowledged, or arrive twice. */
        private CompletableFuture<Void> send(String key, OutboxEntry entry, Random random) {
            int fate = calm ? 9 : random.nextInt(10);
            for (int times = 0; times < (fate == 0 ? 0 : fate == 1 ? 2 : 1); times++) {
                append(key, entry);
            }
            return fate == 0 || fate == 2
                    ? CompletableFuture.failedFuture(new IllegalStateException("not acknowledged"))
                    : CompletableFuture.completedFuture(null);
        }

        private void append(String key, OutboxEntry entry) {
            var headers = new org.apache.kafka.common.header.internals.RecordHeaders();
            entry.headers().forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
            synchronized (log) {
                log.add(new ConsumerRecord<>("case-intake", 0, log.size(), 0L,
                        org.apache.kafka.common.record.TimestampType.CREATE_TIME, 0, 0, key.getBytes(UTF_8),
                        entry.data().getBytes(UTF_8), headers, java.util.Optional.empty()));
            }
        }

        private void consume() {
            Intake intake = bench
                    .intake(CopiesLines.into(bench.stores(idle(), steps(random)).of(Journal.in("copies"))));
            while (running) {
                try {
                    List<ConsumerRecord<byte[], byte[]>> batch;
                    synchronized (log) {
                        int from = calm ? committed : Math.max(0, committed - random.nextInt(3));
                        batch = List.copyOf(log.subList(from, Math.min(log.size(), from + 1 + random.nextInt(100))));
                    }
                    if (!batch.isEmpty()) {
                        intake.handle(batch);
                        steps(random).reached(Steps.Point.AFTER_APPLY);
                        committed = Math.max(committed, (int) batch.getLast().offset() + 1);
                    }
                } catch (Crash e) {
                    Thread.onSpinWait();
                }
            }
        }
    }
}
