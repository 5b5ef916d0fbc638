package commonweal.intake.erasures.messaging;

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

import commonweal.events.Code;
import commonweal.intake.casereviews.ApplicationRules;
import commonweal.intake.casereviews.ReviewApplication;
import commonweal.intake.casereviews.ReviewApplication.SetAside;
import commonweal.intake.casereviews.mongo.MongoApplications;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.CaseCommand;
import commonweal.intake.cases.CaseRules;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.decisions.Outcome.Rejected;
import commonweal.intake.erasures.mongo.Erasable;
import commonweal.intake.erasures.mongo.Erasable.Held;
import commonweal.intake.messaging.Sweep;
import commonweal.intake.reports.Erasure;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.intake.retention.RetentionPractice;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Inbox;
import commonweal.messaging.Versioned;
import commonweal.practice.PerPartnership;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/**
 * Erases what is due in the partnerships that want it done by itself, by the same rules as a manager's command. Several
 * instances may sweep at the same time: whoever comes second finds a tombstone.
 */
@Component
class RetentionSweep {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSweep.class);

    private final Erasable erasable;
    private final Aggregates<Case> cases;
    private final Aggregates<Report> reports;
    private final Aggregates<ReviewApplication> applications;
    private final Erasure erasure;
    private final PerPartnership<RetentionPractice> practices;
    private final Inbox inbox;
    private final Clock clock;
    private volatile Instant finished;

    RetentionSweep(Erasable erasable, MongoCases cases, MongoReports reports, MongoApplications applications,
            Erasure erasure, PerPartnership<RetentionPractice> practices, Inbox inbox, Clock clock,
            MeterRegistry meters) {
        this.erasable = erasable;
        this.cases = cases.aggregates();
        this.reports = reports.aggregates();
        this.applications = applications.aggregates();
        this.erasure = erasure;
        this.practices = practices;
        this.inbox = inbox;
        this.clock = clock;
        this.finished = clock.instant();
        TimeGauge.builder("commonweal.intake.retention.sweep.age", this, MILLISECONDS,
                sweep -> clock.millis() - sweep.finished.toEpochMilli())
                .description("Time since what is due to be erased was last looked through to the end").register(meters);
    }

    @Scheduled(fixedDelayString = "${commonweal.retention.look-every}")
    void sweep() {
        Act act = Act.ofSystem(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        for (Code partnership : erasable.partnerships()) {
            RetentionPractice practice = practices.of(partnership);
            if (practice.sweep()) {
                sweep(partnership, practice, act);
            }
        }
        finished = clock.instant();
    }

    private void sweep(Code partnership, RetentionPractice practice, Act act) {
        LocalDate today = WorkingDays.dayOf(act.at());
        CaseCommand erase = new CaseCommand.Erase(RetentionPractice.DUE, practice.keepsCases());
        LocalDate closedBy = practice.keepsCases().endedBy(today);
        Sweep.through(most -> erasable.closedBy(partnership, closedBy, Held.NO, 0, most).items(),
                due -> save(cases, due,
                        CaseRules.decide(erase, (LiveCase) due.state(), act), act));
        LocalDate decidedBy = practice.keepsReports().endedBy(today);
        Sweep.through(most -> erasable.decidedBy(partnership, decidedBy, 0, most).items(), due -> save(reports, due,
                erasure.eraseAlone((LiveReport) due.state(), RetentionPractice.DUE, practice.keepsReports(), List.of(),
                        act),
                act));
        LocalDate setAsideBy = practice.keepsSetAsideApplications().endedBy(today);
        Sweep.through(most -> erasable.setAsideBy(partnership, setAsideBy, 0, most).items(),
                due -> save(applications, due, ApplicationRules.eraseWhenDue((SetAside) due.state(),
                        practice.keepsSetAsideApplications(), act), act));
    }

    private <S> boolean save(Aggregates<S> aggregates, Versioned<S> before, Outcome<S> outcome, Act act) {
        return switch (outcome) {
            case Rejected<S> rejected -> {
                LOG.info("Left as it is: aggregate={} reason={}", before.id(), rejected.code());
                yield false;
            }
            case Accepted<S> accepted -> {
                Optional<Versioned<S>> after = Sweep.save(aggregates, before,
                        new Change<>(accepted.state(), accepted.events()), act.at(), "Erased because it was due");
                after.ifPresent(inbox::reactInline);
                yield after.isPresent();
            }
        };
    }
}
