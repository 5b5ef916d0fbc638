package commonweal.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.HdrHistogram.Histogram;

import commonweal.local.installation.Installation;
import commonweal.local.installation.LocalFile;

/** What people wait for: how long the server takes for the pages they live in, and what a first view of each weighs. */
public final class PagesAtScale {

    private static final int FULL = 10_000;
    private static final int WARM_UP = 60;
    private static final int READS = 200;

    private PagesAtScale() {}

    /** @param arguments the folder to write into, and how many cases there are to be ({@code full}: 10,000) */
    public static void main(String[] arguments) throws Exception {
        // why: five Spring applications in one process must not each set up logging anew
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        // why: how long a page takes is measured here, not that it gives up on a service that has only just started
        System.setProperty("READ_LIMIT", "15s");
        int cases = arguments[1].equals("full") ? FULL : Integer.parseInt(arguments[1]);
        try (Scratch scratch = Scratch.create();
                Installation installation = CommonwealPipe.start(scratch.folder().resolve("data"))) {
            LocalFile local = installation.describe();
            Caseload caseload = Caseload.make(local, cases);
            try (Visitor manager = new Visitor(local.web())) {
                manager.signIn("manager");
                write(Path.of(arguments[0], "RESULTS-PAGES.md"), caseload, measured(manager, pages(caseload)));
            }
        }
        // why: Kafka leaves threads behind
        System.exit(0);
    }

    /** The ten pages people open most; the one with a map is not among them. */
    private static Map<String, String> pages(Caseload caseload) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("Triage queue", "/triage");
        pages.put("Case", "/cases/" + caseload.worked());
        pages.put("Plan", "/plans/" + caseload.plan());
        pages.put("Today", "/");
        pages.put("Report", "/reports/" + caseload.report());
        pages.put("Cases", "/cases");
        pages.put("Risk assessment", "/cases/%s/assessments/new".formatted(caseload.worked()));
        pages.put("Task groups", "/referrals");
        pages.put("Measure", "/plans/%s/measures/reports-change".formatted(caseload.plan()));
        pages.put("Reporting, by a resident", "/report");
        return pages;
    }

    private static String measured(Visitor visitor, Map<String, String> pages)
            throws IOException, InterruptedException {
        StringBuilder rows = new StringBuilder(
                """
                | page | p50 ms | p95 ms | p99 ms | HTML KB | first view KB |
                |---|---:|---:|---:|---:|---:|
                """);
        for (int round = 0; round < WARM_UP; round++) {
            for (String path : pages.values()) {
                visitor.open(path);
            }
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Histogram micros = new Histogram(3);
            for (int read = 0; read < READS; read++) {
                micros.recordValue(visitor.open(page.getValue()) / 1_000);
            }
            rows.append(String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n", page.getKey(),
                    Measured.millis(micros, 50), Measured.millis(micros, 95), Measured.millis(micros, 99),
                    visitor.html(page.getValue()) / 1000.0, visitor.firstView(page.getValue()) / 1000.0));
        }
        System.err.print(rows);
        return rows.toString();
    }

    private static void write(Path file, Caseload caseload, String table) throws IOException {
        Files.writeString(file,
                String.format(Locale.ROOT,
                        """
                        # Results: the pages at scale

                        Written by `mvn -f platform/benchmarks -Pbenchmark -Dmain=PagesAtScale -Dcompilers=1 integration-test`.

                        Local mode with the %,d cases of a year, each from a report made and decided through the APIs, %,d of them open,
                        %,d more reports in the queue and %,d cases assessed as high and referred. A manager is signed in and opens each page %d times,
                        one after the other, after %d rounds through all of them. A time runs from the request until the whole page is there,
                        with everything that casework-web asks of the services meanwhile; who asks shares the %d processors with
                        all services, the embedded broker and the embedded store.
                        Bytes are compressed, as a browser gets them, without headers; a first view is the page with every
                        stylesheet, script and picture that it names. Later views of any page load only the HTML.

                        Meant to hold: p95 under 50 ms for the queue, a case and a plan; under 100 KB for a first view.

                        %s""",
                        caseload.cases(), caseload.open(), caseload.waiting(),
                        Math.min(Caseload.ASSESSED, caseload.cases()), READS,
                        WARM_UP, Runtime.getRuntime().availableProcessors(), table));
    }
}
