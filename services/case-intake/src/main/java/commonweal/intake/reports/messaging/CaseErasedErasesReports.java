package commonweal.intake.reports.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.ReportErased;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.intake.reports.ErasedReport;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;

/** When a case is erased, its reports are erased with it. */
@Component
class CaseErasedErasesReports implements Reaction<Report> {

    private final MongoReports reports;

    CaseErasedErasesReports(MongoReports reports) {
        this.reports = reports;
    }

    @Override
    public String name() {
        return "case-erased-erases-reports";
    }

    @Override
    public Aggregates<Report> aggregates() {
        return reports.aggregates();
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(CaseErased.class);
    }

    @Override
    public List<Id> targets(Envelope event) {
        return ((CaseErased) event.data()).reportIds();
    }

    @Override
    public Optional<Change<Report>> react(Optional<Report> state, Id target, Envelope event, Instant now) {
        return state.filter(LiveReport.class::isInstance)
                .map(report -> Change.of(new ErasedReport(target, report.partnership(), event.time()),
                        new ReportErased(target)));
    }
}
