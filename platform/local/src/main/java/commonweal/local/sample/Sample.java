package commonweal.local.sample;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import commonweal.local.Failure;
import commonweal.local.api.Answer;
import commonweal.local.api.Api;
import commonweal.local.api.Call;
import commonweal.local.installation.LocalFile;
import commonweal.local.installation.Part;
import commonweal.local.installation.Progress;

/** The sample of an installation: brought in once, through the services' APIs like anything else, and removable. */
public final class Sample {

    private static final Logger log = LoggerFactory.getLogger(Sample.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Few, for somebody wants to use the installation meanwhile. */
    private static final int SIDE_BY_SIDE = 4;

    private final Path data;
    private final LocalFile local;
    private final Clock clock;

    public Sample(Path data, LocalFile local, Clock clock) {
        this.data = data;
        this.local = local;
        this.clock = clock;
    }

    /**
     * Brings in what is still missing. An installation that was first started without a sample never gets one.
     *
     * @param wanted what counts when this is the first start
     */
    public void load(boolean wanted, Progress progress) {
        SampleState begun = SampleState.in(data).orElseGet(
                () -> SampleState.begin(wanted, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        begun.writeInto(data);
        List<Story> missing = begun.wanted()
                ? Stories.until(begun.now()).stream().filter(story -> !begun.told().contains(story.number())).toList()
                : List.of();
        if (!missing.isEmpty()) {
            progress.say("Sample: %d invented reports are being worked on in the background", missing.size());
            long start = System.nanoTime();
            tell(missing, begun);
            progress.say("Sample: complete after %d s", Duration.ofNanos(System.nanoTime() - start).toSeconds());
        }
    }

    private void tell(List<Story> stories, SampleState begun) {
        AtomicReference<SampleState> state = new AtomicReference<>(begun);
        try (Api api = api(); ExecutorService tellers = Executors.newVirtualThreadPerTaskExecutor()) {
            Desk desk = new Desk(api, local);
            Teller teller = new Teller(desk, questionnaire(desk), begun.now());
            Semaphore free = new Semaphore(SIDE_BY_SIDE);
            for (Story story : stories) {
                free.acquireUninterruptibly();
                tellers.submit(() -> {
                    try {
                        teller.tell(story);
                        note(state, story);
                    } catch (Failure | InterruptedException e) {
                        log.warn("a story of the sample was cut short: number={} reason={}", story.number(),
                                e.getMessage());
                    } finally {
                        free.release();
                    }
                });
            }
        }
    }

    private synchronized void note(AtomicReference<SampleState> state, Story story) {
        state.updateAndGet(before -> before.with(story.number())).writeInto(data);
    }

    private static JsonNode questionnaire(Desk desk) {
        for (JsonNode item : desk.get(Part.RISK_ASSESSMENT, "/questionnaires").path("items")) {
            if (item.path("default").asBoolean(false)) {
                return desk.get(Part.RISK_ASSESSMENT, "/questionnaires/" + item.path("id").asString());
            }
        }
        throw Failure.notDone("risk-assessment has no questionnaire (expected: a default one)");
    }

    /** Erases everything that is marked as sample, by the same rules as any erasure, and never brings it in again. */
    public String remove() {
        try (Api api = api()) {
            Answer answer = api.send(new Call("DELETE", local.address(Part.CASE_INTAKE).resolve("/sample"), null,
                    java.util.Map.of()));
            if (!answer.ok()) {
                throw Failure.notDone("The sample could not be removed: %s".formatted(answer.problem()));
            }
            SampleState.in(data).orElseGet(() -> SampleState.begin(false, clock.instant())).removed().writeInto(data);
            return "The sample is removed: %d cases and %d reports were erased"
                    .formatted(answer.body().path("cases").asInt(), answer.body().path("reports").asInt());
        }
    }

    private Api api() {
        return new Api(local.tokenEndpoint(), local.apiClient().id(), local.apiClient().secret(), PATIENCE);
    }
}
