package commonweal.risk.editions.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

import commonweal.events.Id;
import commonweal.messaging.StaleAggregate;
import commonweal.messaging.Versioned;
import commonweal.risk.cases.CaseRisk;
import commonweal.risk.cases.mongo.CaseRisks;
import commonweal.risk.editions.DryRun;
import commonweal.risk.questionnaires.Questionnaire;
import commonweal.risk.questionnaires.Questionnaires;

/**
 * Works dry runs off in the background, a batch of cases at a time. Each batch is saved with the place it ended at, so
 * another instance goes on where one was stopped, and two that work on the same one get in each other's way but count
 * nothing twice.
 */
public final class DryRunWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DryRunWorker.class);
    private static final int BATCH = 1000;
    private static final Duration STANDSTILL = Duration.ofSeconds(30);

    private final DryRuns dryRuns;
    private final CaseRisks caseRisks;
    private final Questionnaires questionnaires;
    private final Clock clock;

    public DryRunWorker(DryRuns dryRuns, CaseRisks caseRisks, Questionnaires questionnaires, Clock clock) {
        this.dryRuns = dryRuns;
        this.caseRisks = caseRisks;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    /** Begins to work on a dry run and returns at once. */
    public void start(Id id) {
        Thread.ofVirtual().name(id.value()).start(() -> work(id));
    }

    /** Goes on with what was left by an instance that is gone. */
    @Scheduled(fixedDelayString = "${commonweal.risk.sweep-every}")
    public void resume() {
        dryRuns.stoodStillSince(clock.instant().minus(STANDSTILL)).forEach(this::start);
    }

    void work(Id id) {
        try {
            Optional<Versioned<DryRun>> run = dryRuns.aggregates().find(id);
            while (run.isPresent() && run.get().state() instanceof DryRun.Running running) {
                Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                run = Optional.of(dryRuns.save(run.get(), next(running, now), now));
            }
            LOG.atInfo().addKeyValue("dryRun", id).log("dry run worked off");
        } catch (StaleAggregate e) {
            LOG.atInfo().addKeyValue("dryRun", id).log("dry run left to another instance");
        }
    }

    private DryRun next(DryRun.Running running, Instant now) {
        Optional<Questionnaire> edition = questionnaires
                .edition(running.plan().partnership(), running.plan().questionnaire(), running.plan().edition())
                .filter(found -> found.fingerprint().equals(running.plan().fingerprint()));
        if (edition.isEmpty()) {
            return running.givenUp("The files of this edition were changed or taken away while it ran.", now);
        }
        List<CaseRisk> next = caseRisks.assessedSince(running.plan().partnership(), running.plan().from(),
                running.after(), BATCH);
        return next.isEmpty() ? running.finished(now) : running.with(next, edition.get(), now);
    }
}
