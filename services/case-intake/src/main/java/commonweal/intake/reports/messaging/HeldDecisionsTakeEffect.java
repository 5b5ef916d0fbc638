package commonweal.intake.reports.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import commonweal.events.Id;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.decisions.Outcome.Rejected;
import commonweal.intake.messaging.Sweep;
import commonweal.intake.reports.Comparisons;
import commonweal.intake.reports.HeldReport;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.ReportCommand;
import commonweal.intake.reports.ReportRules;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.messaging.Change;
import commonweal.messaging.Inbox;
import commonweal.messaging.Versioned;

/**
 * Lets decisions take effect whose time to be undone is over. The effect and the end of the hold are one write, so several
 * instances may look at the same time, and what a crash left is found by the next look.
 */
@Component
class HeldDecisionsTakeEffect {

    private static final Logger LOG = LoggerFactory.getLogger(HeldDecisionsTakeEffect.class);

    private final MongoReports reports;
    private final Comparisons comparisons;
    private final Inbox inbox;
    private final Clock clock;

    HeldDecisionsTakeEffect(MongoReports reports, Comparisons comparisons, Inbox inbox, Clock clock) {
        this.reports = reports;
        this.comparisons = comparisons;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${commonweal.triage.look-every}")
    void look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        reports.due(now).forEach(id -> takeEffect(id, now));
    }

    private void takeEffect(Id id, Instant now) {
        Versioned<Report> before = reports.aggregates().find(id).orElseThrow();
        if (!(before.state() instanceof HeldReport held)) {
            return;
        }
        Outcome<Report> outcome = ReportRules.decide(new ReportCommand.TakeEffect(comparisons.repeats(held)), held,
                Act.ofSystem(now));
        switch (outcome) {
            case Accepted<Report> accepted -> save(before, accepted, held.takesEffect());
            case Rejected<Report> rejected -> LOG.info("Decision left as it is: aggregate={} reason={}", id,
                    rejected.code());
        }
    }

    private void save(Versioned<Report> before, Accepted<Report> accepted, Instant at) {
        Sweep.save(reports.aggregates(), before, new Change<>(accepted.state(), accepted.events()), at,
                "Decision took effect").ifPresent(inbox::reactInline);
    }
}
