package commonweal.intake.reports.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import commonweal.events.CaseIntakeEvent.FeedbackGiven;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.intake.decisions.Act;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.ReportRules;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;

/** When feedback is given through a case, its reports are no longer owed it. */
@Component
class FeedbackGivenReachesReports implements Reaction<Report> {

    private final MongoReports reports;

    FeedbackGivenReachesReports(MongoReports reports) {
        this.reports = reports;
    }

    @Override
    public String name() {
        return "feedback-given-reaches-reports";
    }

    @Override
    public Aggregates<Report> aggregates() {
        return reports.aggregates();
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(FeedbackGiven.class);
    }

    /** The reports of a case; a report that gave the feedback itself knows of it already. */
    @Override
    public List<Id> targets(Envelope event) {
        return ((FeedbackGiven) event.data()).reportIds().stream().filter(id -> !id.equals(event.subject())).toList();
    }

    @Override
    public Optional<Change<Report>> react(Optional<Report> state, Id target, Envelope event, Instant now) {
        FeedbackGiven given = (FeedbackGiven) event.data();
        return state.filter(LiveReport.class::isInstance).map(LiveReport.class::cast)
                .flatMap(report -> ReportRules.toldThroughCase(report, given.method(), Act.ofSystem(event.time())))
                .map(Change::silent);
    }
}
