package commonweal.intake.repeats.mongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import commonweal.embedded.EmbeddedStore;
import commonweal.events.Id;
import commonweal.intake.repeats.KentFiles;
import commonweal.intake.repeats.RepeatPractice;
import commonweal.intake.repeats.RepeatPractice.Window;
import commonweal.intake.repeats.RepeatRules;
import commonweal.intake.repeats.Trace;
import commonweal.intake.repeats.Trait;
import commonweal.intake.repeats.mongo.MongoTraces.Footprint;
import commonweal.intake.reports.Repeat.Kind;

import static commonweal.intake.repeats.UsualRepeats.USUAL;

/**
 * What comparing a report costs when the store holds 13,000 and 100,000 reports, and what the Kent Police files of 2014 hold.
 * Run by hand: the arguments are the folder of the police.uk files, and for the durable store a folder of its own.
 */
public final class RepeatCost {

    private static final int SAMPLE = 2000;

    private RepeatCost() {}

    public static void main(String[] arguments) throws IOException {
        Path kent = Path.of(arguments.length > 0 ? arguments[0] : KentFiles.FOLDER.toString());
        try (EmbeddedStore store = arguments.length > 1
                ? EmbeddedStore.durable(Path.of(arguments[1]), 0)
                : EmbeddedStore.inMemory(0); MongoClient client = MongoClients.create(store.uri())) {
            if (Files.isDirectory(kent)) {
                findRepeats(new MongoTraces(client.getDatabase("kent"), new TraceHash("benchmark")), kent);
            } else {
                System.out.println("No files in " + kent);
            }
            for (int batch : new int[]{1, 50}) {
                measure(new MongoTraces(client.getDatabase("cost-" + batch), new TraceHash("benchmark")), batch);
            }
        }
    }

    /** @param batch how many reports are compared together */
    private static void measure(MongoTraces traces, int batch) {
        Random random = new Random(42);
        int done = 0;
        for (int size : new int[]{1_000, 13_000, 100_000}) {
            for (; done < size - SAMPLE; done += batch) {
                compare(traces, done, batch, random);
            }
            long[] nanos = new long[Math.max(0, size - done) / batch];
            for (int n = 0; n < nanos.length; n++, done += batch) {
                long start = System.nanoTime();
                compare(traces, done, batch, random);
                nanos[n] = (System.nanoTime() - start) / batch;
            }
            Arrays.sort(nanos);
            System.out.printf(Locale.ROOT,
                    "%,d reports, %d at a time: a report of five traces is compared in %.2f ms (median), %.2f ms (p99)%n",
                    size, batch, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
        }
    }

    private static void compare(MongoTraces traces, int number, int batch, Random random) {
        List<Footprint> left = IntStream.range(number, number + batch).mapToObj(n -> footprint(n, random)).toList();
        Map<Trace, Map<Id, Instant>> sightings = traces.leave(left);
        left.forEach(each -> RepeatRules.found(each.report(), each.at(),
                TracedReports.byTrait(each.traces(), sightings), USUAL));
    }

    /** One of the residents, nine in ten of whom tell once or twice; one of a few busy spots now and then. */
    private static Footprint footprint(int number, Random random) {
        int person = random.nextInt(60_000);
        return new Footprint(new Id("rep-" + number),
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number * 300L),
                List.of(new Trace("x/real", Trait.PHONE, "p" + person), new Trace("x/real", Trait.EMAIL, "e" + person),
                        new Trace("x/real", Trait.NAME_AND_POSTCODE, "n" + person),
                        new Trace("x/real", Trait.UPRN, "u" + random.nextInt(50_000)),
                        new Trace("x/real", Trait.SPOT_AND_HEADING,
                                "s" + (random.nextInt(10) == 0 ? random.nextInt(20) : random.nextInt(5_000)))),
                USUAL.longest());
    }

    private record Seen(Id id, Instant at, Trace spot, boolean sevenoaks) {}

    private static void findRepeats(MongoTraces traces, Path folder) throws IOException {
        List<Seen> rows = new ArrayList<>();
        KentFiles.rows(folder).forEach(row -> rows.add(new Seen(new Id("rep-" + rows.size()), row.at(),
                new Trace("kent/figures", Trait.SPOT_AND_HEADING, row.spot()), row.sevenoaks())));
        Map<Integer, Integer> repeats = new TreeMap<>();
        long start = System.nanoTime();
        for (Seen row : rows) {
            traces.leave(List.of(new Footprint(row.id(), row.at(), List.of(row.spot()), USUAL.longest())));
        }
        long nanos = System.nanoTime() - start;
        Map<Integer, Integer> sevenoaks = new TreeMap<>();
        Map<Integer, Set<String>> spots = new HashMap<>();
        for (Seen row : rows) {
            List<Trace> spot = List.of(row.spot());
            Map<Trait, Map<Id, Instant>> sightings = TracedReports.byTrait(spot, traces.find(spot));
            for (int count : new int[]{2, 3, 5, 10}) {
                RepeatPractice practice = new RepeatPractice(1, List.of(new Window(Set.of(Kind.PLACE), count, 180)),
                        Duration.ZERO);
                if (!RepeatRules.found(row.id(), row.at(), sightings, practice).isEmpty()) {
                    repeats.merge(count, 1, Integer::sum);
                    spots.computeIfAbsent(count, _ -> new HashSet<>()).add(row.spot().value());
                    sevenoaks.merge(count, row.sevenoaks() ? 1 : 0, Integer::sum);
                }
            }
        }
        System.out.printf(Locale.ROOT,
                "Kent, three months: %,d reports of anti-social behaviour with a point, %.2f ms each%n",
                rows.size(), nanos / 1e6 / rows.size());
        repeats.forEach((count, reports) -> System.out.printf(Locale.ROOT,
                "  at spots with %d or more within 180 days: %,d reports (%.0f%%) at %,d spots; %d of them in Sevenoaks%n",
                count, reports, 100.0 * reports / rows.size(), spots.get(count).size(), sevenoaks.get(count)));
    }
}
