package commonweal.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.testsupport.Servers;

import static org.assertj.core.api.Assertions.assertThat;

/** Each filter has one of the shapes that both kinds of store answer from an index, and so costs the same at any size. */
class NoScanIT {

    private static final Set<List<String>> SHAPES = Set.of(List.of("_id"), List.of("_id", "version"),
            List.of("outboxSince"));
    private static final int SMALL = 1_000;
    private static final int LARGE = 50_000;

    private final Set<List<String>> shapes = ConcurrentHashMap.newKeySet();
    private int next;

    @Test
    void costsTheSameWithManyDocumentsAndUsesNothingButIndexedFilters() throws Exception {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new com.mongodb.ConnectionString(Servers.mongoUri("unused")))
                .addCommandListener(new Shapes()).build();
        try (Bench bench = new Bench(); MongoClient watched = MongoClients.create(settings)) {
            MongoDatabase database = watched.getDatabase(bench.database.getName());
            Relay relay = new Relay(new Courier((key, entry) -> CompletableFuture.completedFuture(null), Steps.NONE),
                    Clock.offset(Clock.systemUTC(), Duration.ofSeconds(3)));
            AggregateStores stores = new AggregateStores(database,
                    new OutboxWriter(Bench.SERVICE, Bench.CODEC, Clock.systemUTC(), () -> null), relay, Steps.NONE);
            Aggregates<Journal> journals = stores.of(Journal.in("journals"));
            Quarantine quarantine = new Quarantine(database.getCollection("quarantine"), "test", Clock.systemUTC());
            Intake intake = new Intake(bench.live(new CopiesLines(journals, Set.of("bad"))), quarantine,
                    bench.decoding(), new Tallies(bench.meters));

            measure(journals, relay, intake);
            fill(bench, 0, SMALL);
            Map<String, Long> small = measure(journals, relay, intake);
            fill(bench, SMALL, LARGE);
            Map<String, Long> large = measure(journals, relay, intake);

            System.out.printf("FIGURE median microseconds at %d documents %s, at %d documents %s%n", SMALL, small,
                    LARGE, large);
            assertThat(shapes).isSubsetOf(SHAPES);
            large.forEach(
                    (step, median) -> assertThat(median).as(step).isLessThan(8 * small.getOrDefault(step, 0L) + 2_000));
        }
    }

    private Map<String, Long> measure(Aggregates<Journal> journals, Relay relay, Intake intake) throws Exception {
        Map<String, List<Long>> times = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            Id id = new Id("case-n" + next++);
            Versioned<Journal> created = journals.create(Change.silent(Journal.empty(id.value())), Instant.now());
            time(times, "save",
                    () -> journals.save(created, Change.of(created.state(), CopiesLines.line(id, "x")), Instant.now()));
            time(times, "relay", relay::sweep);
            Envelope event = Bench.event("tasking", id, 1, CopiesLines.line(id, i % 10 == 0 ? "bad" : "good"));
            time(times, "inbox", () -> intake.handle(Bench.records(List.of(event), next)));
            time(times, "inbox again", () -> intake.handle(Bench.records(List.of(event), next)));
        }
        Map<String, Long> medians = new TreeMap<>();
        times.forEach((step, all) -> medians.put(step, all.stream().sorted().toList().get(all.size() / 2)));
        return medians;
    }

    private static void time(Map<String, List<Long>> times, String step, Timed timed) throws Exception {
        long start = System.nanoTime();
        timed.run();
        times.computeIfAbsent(step, any -> new ArrayList<>()).add((System.nanoTime() - start) / 1_000);
    }

    private static void fill(Bench bench, int from, int to) {
        for (int first = from; first < to; first += 1_000) {
            List<Document> some = new ArrayList<>();
            for (int i = first; i < first + 1_000; i++) {
                some.add(new Document("_id", "case-filler-" + i).append("version", 1L).append("sequence", 1L)
                        .append("lines", List.of()));
            }
            bench.database.getCollection("journals").insertMany(some);
        }
    }

    private interface Timed {
        void run() throws Exception;
    }

    /** Notes the keys of every filter; a filter on {@code outboxSince} has to be the prefix regex. */
    private final class Shapes implements CommandListener {

        @Override
        public void commandStarted(CommandStartedEvent event) {
            BsonDocument command = event.getCommand();
            switch (event.getCommandName()) {
                case "find" -> note(command.getDocument("filter", new BsonDocument()));
                case "update" ->
                    command.getArray("updates").forEach(update -> note(update.asDocument().getDocument("q")));
                case "delete" ->
                    command.getArray("deletes").forEach(delete -> note(delete.asDocument().getDocument("q")));
                case "aggregate", "count", "distinct", "findAndModify" -> shapes.add(List.of(event.getCommandName()));
                default -> assertThat(event.getCommandName()).isNotEqualTo("mapReduce");
            }
        }

        private void note(BsonDocument filter) {
            BsonValue since = filter.get("outboxSince");
            boolean other = since != null && !(since.isRegularExpression()
                    ? since.asRegularExpression().getPattern()
                    : since.asDocument().getString("$regex").getValue()).equals("^");
            shapes.add(other ? Arrays.asList("outboxSince", "but no prefix") : List.copyOf(filter.keySet()));
        }
    }
}
