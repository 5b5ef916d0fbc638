package commonweal.intake.reports.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import commonweal.events.CaseIntakeEvent.CaseSplit;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.ReportRules;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;

/** When a case is split, the reports that became a case of their own follow it. */
@Component
class CaseSplitMovesReports implements Reaction<Report> {

    private final MongoReports reports;

    CaseSplitMovesReports(MongoReports reports) {
        this.reports = reports;
    }

    @Override
    public String name() {
        return "case-split-moves-reports";
    }

    @Override
    public Aggregates<Report> aggregates() {
        return reports.aggregates();
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(CaseSplit.class);
    }

    @Override
    public List<Id> targets(Envelope event) {
        return ((CaseSplit) event.data()).reportIds();
    }

    @Override
    public Optional<Change<Report>> react(Optional<Report> state, Id target, Envelope event, Instant now) {
        CaseSplit split = (CaseSplit) event.data();
        return state.filter(LiveReport.class::isInstance).map(LiveReport.class::cast)
                .flatMap(report -> ReportRules.moved(report, split.caseId(), split.newCaseId()))
                .map(moved -> new Change<>(moved.state(), moved.events()));
    }
}
