package commonweal.local.sample;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

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
     * Brings in what is still missing. An installation that was first started without a sample never gets one, and one whose
     * sample is removed meanwhile, by whatever process, stops and has none.
     *
     * @param wanted what counts when this is the first start
     */
    public void load(boolean wanted, Progress progress) {
        SampleState begun = SampleState.change(data, found -> found.orElseGet(
                () -> SampleState.begin(wanted, clock.instant().truncatedTo(ChronoUnit.SECONDS))));
        List<Tale> missing = begun.wanted()
                ? tales(begun.now()).filter(tale -> !begun.told().contains(tale.number())).toList()
                : List.of();
        if (missing.isEmpty()) {
            return;
        }
        progress.say("Sample: %d invented reports and %d other occasions are being worked on in the background",
                missing.stream().filter(Story.class::isInstance).count(),
                missing.stream().filter(Occasion.class::isInstance).count());
        long start = System.nanoTime();
        try (Api api = api()) {
            tell(missing, begun.now(), api);
            if (isWanted()) {
                progress.say("Sample: complete after %d s", Duration.ofNanos(System.nanoTime() - start).toSeconds());
            } else {
                erase(api);
                progress.say("Sample: removed while it was being told");
            }
        }
    }

    private static Stream<Tale> tales(Instant now) {
        return Stream.concat(Occasions.until(now).stream(), Stories.until(now).stream());
    }

    private void tell(List<Tale> tales, Instant now, Api api) {
        Desk desk = new Desk(api, local);
        Teller teller = new Teller(desk, questionnaire(desk), now);
        try (Partners partners = new Partners(local);
                ExecutorService tellers = Executors.newVirtualThreadPerTaskExecutor()) {
            Clerk clerk = new Clerk(desk, partners::desk, now);
            Semaphore free = new Semaphore(SIDE_BY_SIDE);
            for (Tale tale : tales) {
                free.acquireUninterruptibly();
                if (!isWanted()) {
                    return;
                }
                tellers.submit(() -> {
                    try {
                        tell(tale, teller, clerk);
                        SampleState.change(data, found -> found.orElseThrow().with(tale.number()));
                    } catch (RuntimeException | InterruptedException e) {
                        log.warn("a tale of the sample was cut short: number={} reason={}", tale.number(),
                                e.getMessage());
                    } finally {
                        free.release();
                    }
                });
            }
        }
    }

    private static void tell(Tale tale, Teller teller, Clerk clerk) throws InterruptedException {
        switch (tale) {
            case Story story -> teller.tell(story);
            case Occasion occasion -> clerk.record(occasion);
        }
    }

    private boolean isWanted() {
        return SampleState.in(data).filter(SampleState::wanted).isPresent();
    }

    private static JsonNode questionnaire(Desk desk) {
        for (JsonNode item : desk.get(Part.RISK_ASSESSMENT, "/questionnaires").path("items")) {
            if (item.path("default").asBoolean(false)) {
                return desk.get(Part.RISK_ASSESSMENT, "/questionnaires/" + item.path("id").asString());
            }
        }
        throw Failure.notDone("risk-assessment has no questionnaire (expected: a default one)");
    }

    /**
     * Erases everything that is marked as sample, by the same rules as any erasure, and never brings it in again. Cameras come
     * back; that groups met, operations were held and figures were returned cannot be unsaid.
     */
    public String remove() {
        SampleState state = SampleState.change(data,
                found -> found.orElseGet(() -> SampleState.begin(false, clock.instant())).removed());
        try (Api api = api()) {
            Answer answer = erase(api);
            new Cameras(new Desk(api, local)).takeBack(Occasions.cameras(state.now()), LocalDate.now(clock));
            return "The sample is removed: %d cases and %d reports were erased"
                    .formatted(answer.body().path("cases").asInt(), answer.body().path("reports").asInt());
        }
    }

    private Answer erase(Api api) {
        Answer answer = api
                .send(new Call("DELETE", local.address(Part.CASE_INTAKE).resolve("/sample"), null, Map.of()));
        if (!answer.ok()) {
            throw Failure.notDone("The sample could not be removed: %s".formatted(answer.problem()));
        }
        return answer;
    }

    private Api api() {
        return local.client(local.apiClient(), PATIENCE);
    }
}
