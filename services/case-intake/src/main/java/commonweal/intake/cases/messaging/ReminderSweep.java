package commonweal.intake.cases.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import commonweal.events.Id;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.CaseClocks;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.decisions.Act;
import commonweal.messaging.Change;
import commonweal.messaging.StaleAggregate;
import commonweal.messaging.Versioned;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/**
 * Reminds of clocks on the day on which they run out, each once: the reminder stands in the case's timeline and is one write
 * with the fact that it was given, so several instances may sweep at the same time.
 */
@Component
class ReminderSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderSweep.class);
    private static final int AT_ONCE = 500;

    private final MongoCases cases;
    private final ClockPolicies policies;
    private final Clock clock;
    private volatile Instant finished;

    ReminderSweep(MongoCases cases, ClockPolicies policies, Clock clock, MeterRegistry meters) {
        this.cases = cases;
        this.policies = policies;
        this.clock = clock;
        this.finished = clock.instant();
        TimeGauge.builder("commonweal.intake.reminder.sweep.age", this, MILLISECONDS,
                sweep -> clock.millis() - sweep.finished.toEpochMilli())
                .description("Time since the cases' clocks were last looked through to the end").register(meters);
    }

    @Scheduled(fixedDelayString = "${commonweal.intake.sweep-every:PT1M}")
    void sweep() {
        LocalDate today = clock.instant().atZone(WorkingDays.LONDON).toLocalDate();
        List<Id> due;
        long reminded;
        do {
            due = cases.reminderDue(today, AT_ONCE);
            reminded = due.stream().filter(id -> remind(id, today)).count();
        } while (due.size() == AT_ONCE && reminded > 0);
        finished = clock.instant();
    }

    private boolean remind(Id caseId, LocalDate today) {
        Versioned<Case> found = cases.aggregates().find(caseId).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<LiveCase> reminded = found.state() instanceof LiveCase live
                ? CaseClocks.reminded(live, policies, today, Act.ofSystem(now))
                : Optional.empty();
        if (reminded.isEmpty()) {
            return false;
        }
        try {
            cases.aggregates().save(found, Change.silent(reminded.get()), now);
            LOG.atInfo().addKeyValue("caseId", caseId).log("Reminded of a clock that runs out");
            return true;
        } catch (StaleAggregate e) {
            LOG.atInfo().addKeyValue("caseId", caseId).addKeyValue("reason", e.getMessage())
                    .log("Reminder left to the next sweep");
            return false;
        }
    }
}
