package commonweal.risk.cases.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

import commonweal.events.Id;
import commonweal.messaging.OutboxFull;
import commonweal.messaging.StaleAggregate;
import commonweal.messaging.Versioned;
import commonweal.risk.cases.AnnounceReassessment;
import commonweal.risk.cases.CaseRisk;
import commonweal.risk.cases.Outcome;
import commonweal.risk.cases.Practice;
import commonweal.risk.cases.mongo.CaseRisks;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/**
 * Announces the reassessments whose day has come, each once: the announcement and the fact that it was made are one write,
 * so several instances may sweep at the same time.
 */
public final class ReassessmentSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ReassessmentSweep.class);
    private static final int AT_ONCE = 500;

    private final CaseRisks caseRisks;
    private final Clock clock;
    private volatile Instant finished;

    public ReassessmentSweep(CaseRisks caseRisks, Clock clock, MeterRegistry meters) {
        this.caseRisks = caseRisks;
        this.clock = clock;
        this.finished = clock.instant();
        TimeGauge.builder("commonweal.risk.reassessment.sweep.age", this, MILLISECONDS,
                sweep -> clock.millis() - sweep.finished.toEpochMilli())
                .description("Time since the due reassessments were last looked through to the end").register(meters);
    }

    @Scheduled(fixedDelayString = "${commonweal.risk.sweep-every}")
    public void sweep() {
        List<Id> due;
        long announced;
        do {
            due = caseRisks.dueBy(Practice.dayOf(clock.instant()), AT_ONCE);
            announced = due.stream().filter(this::announce).count();
        } while (due.size() == AT_ONCE && announced > 0);
        finished = clock.instant();
    }

    private boolean announce(Id caseId) {
        Versioned<CaseRisk> risk = caseRisks.aggregates().find(caseId).orElseThrow();
        Instant now = clock.instant();
        Optional<Outcome.Accepted> announced = AnnounceReassessment.decide(risk.state(), now);
        if (announced.isEmpty()) {
            return false;
        }
        try {
            caseRisks.save(risk, announced.get(), now);
            return true;
        } catch (StaleAggregate | OutboxFull e) {
            LOG.atInfo().addKeyValue("caseId", caseId).addKeyValue("reason", e.getMessage())
                    .log("reassessment left to the next sweep");
            return false;
        }
    }
}
