package commonweal.intake.reports.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.intake.decisions.Act;
import commonweal.intake.reports.Erasure;
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
    private final Erasure erasure;

    CaseErasedErasesReports(MongoReports reports, Erasure erasure) {
        this.reports = reports;
        this.erasure = erasure;
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
        return state.filter(LiveReport.class::isInstance).map(LiveReport.class::cast)
                .map(report -> erasure.erase(report, ((CaseErased) event.data()).reason(),
                        Act.ofSystem(event.time())))
                .map(erased -> new Change<>(erased.state(), erased.events()));
    }
}
