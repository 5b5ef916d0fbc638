package commonweal.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.HdrHistogram.Histogram;

import commonweal.local.api.Api;
import commonweal.local.api.Call;
import commonweal.local.installation.Installation;
import commonweal.local.installation.LocalFile;
import commonweal.local.installation.Part;

/**
 * Whether a plan stays as quick to read and to keep as its facts grow: a county of thirteen districts, each with a plan of
 * its own, told of more and more reports through the log; at each size the page of one plan is read again and again.
 */
public final class PlanScale {

    private static final String FULL = "1000,10000,100000,1000000";
    private static final int READS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Api api;
    private final URI metrics;
    private final County county;

    private PlanScale(Api api, URI metrics, County county) {
        this.api = api;
        this.metrics = metrics;
        this.county = county;
    }

    /** @param arguments the folder to write into, and the sizes to measure at, ascending: {@code 1000,10000,100000} */
    public static void main(String[] arguments) throws Exception {
        // why: five Spring applications in one process must not each set up logging anew
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        List<Integer> sizes = Arrays.stream((arguments[1].equals("full") ? FULL : arguments[1]).split(","))
                .map(Integer::valueOf).toList();
        try (Scratch scratch = Scratch.create()) {
            System.setProperty("commonweal.metrics.plans-folder",
                    County.plans(scratch.folder().resolve("plans")).toString());
            write(Path.of(arguments[0], "RESULTS-PLAN.md"), measured(scratch.folder().resolve("data"), sizes));
        }
        // why: Kafka leaves threads behind
        System.exit(0);
    }

    private static String measured(Path data, List<Integer> sizes) throws Exception {
        try (Installation installation = CommonwealPipe.start(data)) {
            LocalFile local = installation.describe();
            try (Api api = new Api(local.tokenEndpoint(), local.apiClient().id(), local.apiClient().secret(),
                    Duration.ofMinutes(1));
                    County county = new County(local.kafka())) {
                return new PlanScale(api, local.address(Part.PLAN_METRICS), county).grow(sizes);
            }
        }
    }

    private String grow(List<Integer> sizes) throws InterruptedException {
        StringBuilder rows = new StringBuilder(
                """
                | facts | told/s | counted/s | page p50 ms | page p95 ms | page p99 ms | heap used MB |
                |---:|---:|---:|---:|---:|---:|---:|
                """);
        for (int size : sizes) {
            rows.append(at(size));
            System.err.print(rows);
        }
        return rows + "%nRebuild of the last size from the log, beside live traffic: %s.%n".formatted(rebuild());
    }

    private String at(int size) throws InterruptedException {
        int before = county.told();
        long start = System.nanoTime();
        county.tellUpTo(size);
        double telling = (System.nanoTime() - start) / 1e9;
        awaitUntil(() -> counted() >= county.toldOfTheFirst());
        double counting = (System.nanoTime() - start) / 1e9;
        Histogram page = new Histogram(3);
        for (int read = 0; read < READS; read++) {
            long asked = System.nanoTime();
            counted();
            page.recordValue((System.nanoTime() - asked) / 1_000);
        }
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        return String.format(Locale.ROOT, "| %,d | %,.0f | %,.0f | %.1f | %.1f | %.1f | %,d |%n", size,
                (size - before) / telling, (size - before) / counting, Measured.millis(page, 50),
                Measured.millis(page, 95), Measured.millis(page, 99), heap / 1024 / 1024);
    }

    private long counted() {
        return CommonwealPipe.counted(api, metrics.resolve("/plans/" + county.planOfTheFirst() + "/measures"));
    }

    private String rebuild() throws InterruptedException {
        URI rebuilds = metrics.resolve("/actuator/rebuilds");
        long start = System.nanoTime();
        api.send(Call.post(rebuilds, Map.of("projection", "measures")));
        awaitUntil(() -> !List.of("building", "swapping").contains(phase(rebuilds)));
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(Locale.ROOT, "%s after %.0f s, %,.0f events a second", phase(rebuilds), seconds,
                county.told() / seconds);
    }

    private String phase(URI rebuilds) {
        return api.send(Call.get(rebuilds)).body().path(0).path("phase").asString();
    }

    private static void awaitUntil(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not done after " + PATIENCE);
            }
            Thread.sleep(50);
        }
    }

    private static void write(Path file, String table) throws IOException {
        Files.writeString(file,
                """
                # Results: the plan at scale

                Written by `mvn -f platform/benchmarks -Pbenchmark -Dmain=PlanScale integration-test`.

                A county of %d districts with a plan each; reports arrive as events, in order of time, district after
                district, as close together as a million in the financial year so far. *Told* is how fast they were put on the topic, *counted*
                until the last one showed in the figure. The page is read %d times at each size, over HTTP with a token.
                Everything runs in one process with the embedded broker and the embedded durable store, on %d processors.

                %s""".formatted(
                        County.DISTRICTS, READS, Runtime.getRuntime().availableProcessors(),
                        table));
    }
}
