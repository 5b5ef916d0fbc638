package commonweal.intake.repeats.messaging;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

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
    private final InstantSource clock;

    EarlierReportsMoveUp(MongoReports reports, Comparisons comparisons, InstantSource clock) {
        this.reports = reports.aggregates();
        this.comparisons = comparisons;
        this.clock = clock;
    }

    /** Doing it twice is doing it once. */
    void with(Collection<LiveReport> repeats) {
        // why: published figures are like one another only, and nothing moves them up
        List<LiveReport> told = repeats.stream().filter(report -> !report.account().told().statistical()).toList();
        Set<Id> earlier = new TreeSet<>(comparisons.alike(told));
        // why: these were compared with one another, and are written by whoever compared them
        repeats.forEach(report -> earlier.remove(report.id()));
        Collection<Id> left = earlier;
        for (int attempt = 1; attempt <= TRIES && !left.isEmpty(); attempt++) {
            left = moveUp(left);
        }
    }

    /** Returns those that somebody else has changed meanwhile. */
    private List<Id> moveUp(Collection<Id> ids) {
        Map<Id, Versioned<Report>> read = reports.findAll(ids);
        List<LiveReport> waiting = read.values().stream().map(Versioned::state)
                .filter(EarlierReportsMoveUp::couldMoveUp).map(LiveReport.class::cast).toList();
        // why: all at once, for many have something in common with a repeat and few are repeats themselves
        Map<Id, List<Repeat>> found = comparisons.repeats(waiting);
        return waiting.stream().filter(report -> {
            List<Repeat> repeats = found.getOrDefault(report.id(), List.of());
            return !repeats.isEmpty() && !isSaved(Objects.requireNonNull(read.get(report.id())),
                    report.with(report.addenda().withRepeats(repeats)));
        }).map(LiveReport::id).toList();
    }

    private static boolean couldMoveUp(Report report) {
        return report instanceof ReceivedReport received && Priority.of(received) == Priority.ORDINARY;
    }

    private boolean isSaved(Versioned<Report> before, Report after) {
        try {
            reports.save(before, Change.silent(after), clock.instant());
            return true;
        } catch (StaleAggregate changed) {
            LOG.info("Report is being worked on: reportId={}", before.id());
            return false;
        }
    }
}
