package commonweal.intake.repeats.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import commonweal.events.Id;
import commonweal.intake.reports.Comparisons;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Priority;
import commonweal.intake.reports.ReceivedReport;
import commonweal.intake.reports.Repeat;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.Similar;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.StaleAggregate;
import commonweal.messaging.Versioned;

/**
 * When a report turns out to be a repeat, those before it that still wait in the queue become repeats, too, and move up with
 * it. Every look-up names ids, and of many the newest are looked at: those before them moved up when they came.
 */
@Component
class EarlierReportsMoveUp {

    private static final int TRIES = 5;
    private static final Logger LOG = LoggerFactory.getLogger(EarlierReportsMoveUp.class);

    private final Aggregates<Report> reports;
    private final Comparisons comparisons;

    EarlierReportsMoveUp(MongoReports reports, Comparisons comparisons) {
        this.reports = reports.aggregates();
        this.comparisons = comparisons;
    }

    /** Doing it twice is doing it once. */
    void with(LiveReport repeat, Instant now) {
        // why: published figures are like one another only, and nothing moves them up
        if (repeat.account().told().statistical()) {
            return;
        }
        List<LiveReport> others = comparisons.similar(repeat).stream().map(Similar::other)
                .filter(EarlierReportsMoveUp::couldMoveUp).toList();
        // why: all at once first, for many have something in common with a repeat and few are repeats themselves
        comparisons.repeats(others).forEach((other, found) -> {
            if (!found.isEmpty()) {
                moveUp(other, now);
            }
        });
    }

    private static boolean couldMoveUp(LiveReport report) {
        return report instanceof ReceivedReport && Priority.of(report) == Priority.ORDINARY;
    }

    private void moveUp(Id id, Instant now) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Optional<Versioned<Report>> before = reports.find(id);
            if (before.isEmpty() || !(before.get().state() instanceof ReceivedReport report) || !couldMoveUp(report)) {
                return;
            }
            List<Repeat> found = comparisons.repeats(report);
            if (found.isEmpty()) {
                return;
            }
            try {
                reports.save(before.get(), Change.silent(report.with(report.addenda().withRepeats(found))), now);
                return;
            } catch (StaleAggregate changed) {
                LOG.info("Report is being worked on: reportId={} attempt={}", id, attempt);
            }
        }
    }
}
