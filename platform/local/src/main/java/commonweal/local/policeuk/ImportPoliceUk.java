package commonweal.local.policeuk;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import commonweal.local.Failure;
import commonweal.local.api.Answer;
import commonweal.local.api.Api;
import commonweal.local.api.Call;

/**
 * Sends the anti-social behaviour rows of street-level files to case-intake, as any client would.
 *
 * <p>Each row carries a key of its own, so that it becomes one report however often it is sent: an import that was cut
 * short, here or at the other end, is simply run again.
 */
public final class ImportPoliceUk {

    private static final Logger log = LoggerFactory.getLogger(ImportPoliceUk.class);
    /** How many requests are under way at once. */
    private static final int SIDE_BY_SIDE = 24;

    private final Api api;
    private final URI reports;
    private final Tally tally = new Tally();
    private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();

    public ImportPoliceUk(Api api, URI caseIntake, Optional<String> partnership) {
        this.api = api;
        this.reports = caseIntake
                .resolve("/reports" + partnership.map(code -> "?partnership=" + code).orElse(""));
    }

    /**
     * Sends what there is and says what became of every row, also when it has to stop early.
     *
     * @param rejects the folder for the files of rejected rows
     * @param terminal true when somebody watches the progress bar
     * @throws Failure when nobody answers any more or the rows are refused for good
     */
    public void run(List<Path> files, Path rejects, PrintStream out, boolean terminal) {
        List<StreetFile> sources = files.stream().map(StreetFile::new).toList();
        long rows = sources.stream().mapToLong(StreetFile::check).sum();
        try (ProgressBar bar = new ProgressBar(out, rows, tally::read, terminal)) {
            for (StreetFile source : sources) {
                send(source, rejects, out);
            }
        } finally {
            out.println(tally.summary());
        }
        if (tally.read() != rows) {
            throw Failure.notDone("%d of %d rows were sent and not answered (expected: none); run this again"
                    .formatted(rows - tally.read(), rows));
        }
    }

    private void send(StreetFile source, Path rejects, PrintStream out) {
        RejectedRows rejected = new RejectedRows();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Semaphore free = new Semaphore(SIDE_BY_SIDE);
            source.read(row -> {
                switch (row) {
                    case Row.Other other -> tally.countNotAsb();
                    case Row.Unreadable unreadable ->
                        reject(rejected, unreadable.line(), unreadable.reason(), unreadable.fields());
                    case Row.Incident incident -> {
                        free.acquireUninterruptibly();
                        stopOnFailure();
                        senders.submit(() -> {
                            try {
                                sendOrReject(incident, rejected);
                            } finally {
                                free.release();
                            }
                        });
                    }
                }
            });
        } finally {
            rejected.write(rejects, source.path())
                    .ifPresent(file -> out.printf("%nRejected rows are in %s%n", file));
        }
        stopOnFailure();
    }

    /** What fails for a single row is that row's affair; what fails for all ends the import. */
    private void sendOrReject(Row.Incident incident, RejectedRows rejected) {
        try {
            send(incident, rejected);
        } catch (Failure e) {
            failure.compareAndSet(null, e);
        } catch (RuntimeException e) {
            log.warn("a row could not be sent: line={}", incident.line(), e);
            reject(rejected, incident.line(), "could not be sent: %s".formatted(e.getClass().getSimpleName()),
                    incident.fields());
        }
    }

    private void stopOnFailure() {
        Failure first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    private void send(Row.Incident row, RejectedRows rejected) {
        PoliceReport report = PoliceReport.of(row);
        Answer answer = api
                .send(Call.post(reports, report).with(Map.of("Idempotency-Key", report.externalReference())));
        switch (answer.status()) {
            case 201 -> tally.countTaken();
            case 200 -> tally.countAlreadyThere();
            case 400, 409, 422 -> reject(rejected, row.line(), answer.problem(), row.fields());
            default -> throw Failure.notDone(
                    "case-intake refused line %d: %s (status %d)".formatted(row.line(), answer.problem(),
                            answer.status()));
        }
    }

    private void reject(RejectedRows rejected, long line, String reason, List<String> fields) {
        tally.countRejected(reason);
        rejected.add(line, reason, fields);
    }
}
