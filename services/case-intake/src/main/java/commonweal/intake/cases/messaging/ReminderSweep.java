package commonweal.intake.cases.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
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
import commonweal.intake.messaging.Sweep;
import commonweal.messaging.Change;
import commonweal.messaging.Versioned;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/**
 * Reminds of clocks on the day on which they run out, each once: the reminder stands in the case's timeline and is one write
 * with the fact that it was given, so several instances may sweep at the same time.
 */
@Component
class ReminderSweep {

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
        LocalDate today = WorkingDays.dayOf(clock.instant());
        Sweep.through(most -> cases.reminderDue(today, most), id -> remind(id, today));
        finished = clock.instant();
    }

    private boolean remind(Id caseId, LocalDate today) {
        Versioned<Case> found = cases.aggregates().find(caseId).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<LiveCase> reminded = found.state() instanceof LiveCase live
                ? CaseClocks.reminded(live, policies, today, Act.ofSystem(now))
                : Optional.empty();
        return reminded.isPresent() && Sweep.save(cases.aggregates(), found, Change.silent(reminded.get()), now,
                "Reminded of a clock that runs out").isPresent();
    }
}
