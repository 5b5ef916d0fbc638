package commonweal.intake.repeats.messaging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import commonweal.events.CaseIntakeEvent.ReportReceived;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.intake.reports.Comparisons;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Repeat;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;

/**
 * A report that has come in leaves its traces, and moves up in the queue when it is a repeat, with those before it.
 *
 * <p>Why this reaction may look beyond its document: leaving a trace twice is leaving it once, and what it finds only puts
 * the report in its place in the queue. What follows from a repeat is decided anew at triage.
 */
@Component
class ReportReceivedIsCompared implements Reaction<Report> {

    private final MongoReports reports;
    private final Comparisons comparisons;
    private final EarlierReportsMoveUp earlier;

    ReportReceivedIsCompared(MongoReports reports, Comparisons comparisons, EarlierReportsMoveUp earlier) {
        this.reports = reports;
        this.comparisons = comparisons;
        this.earlier = earlier;
    }

    @Override
    public String name() {
        return "report-received-is-compared";
    }

    @Override
    public Aggregates<Report> aggregates() {
        return reports.aggregates();
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ReportReceived.class);
    }

    @Override
    public List<Id> targets(Envelope event) {
        return List.of(((ReportReceived) event.data()).reportId());
    }

    @Override
    public Optional<Change<Report>> react(Optional<Report> state, Id target, Envelope event, Instant now) {
        return decision(state.stream().toList()).react(state, target, event, now);
    }

    @Override
    public Decision<Report> decision(Collection<Report> states) {
        List<LiveReport> live = states.stream().filter(LiveReport.class::isInstance).map(LiveReport.class::cast)
                .toList();
        Map<Id, List<Repeat>> found = comparisons.repeats(live);
        earlier.with(live.stream().filter(report -> !found.getOrDefault(report.id(), List.of()).isEmpty()).toList());
        return (state, target, event, now) -> state.filter(LiveReport.class::isInstance).map(LiveReport.class::cast)
                .flatMap(report -> compared(report, found.getOrDefault(target, List.of())));
    }

    private static Optional<Change<Report>> compared(LiveReport report, List<Repeat> found) {
        return found.equals(report.addenda().repeats())
                ? Optional.empty()
                : Optional.of(Change.silent(report.with(report.addenda().withRepeats(found))));
    }
}
