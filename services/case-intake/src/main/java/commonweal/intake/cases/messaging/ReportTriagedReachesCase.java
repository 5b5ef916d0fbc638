package commonweal.intake.cases.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import commonweal.events.CaseIntakeEvent.ReportTriaged;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.CaseReactions;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;

/** Opens the case that triage asked for, or joins the report to the one that triage named. */
@Component
class ReportTriagedReachesCase implements Reaction<Case> {

    private final MongoCases cases;

    ReportTriagedReachesCase(MongoCases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "report-triaged-reaches-case";
    }

    @Override
    public Aggregates<Case> aggregates() {
        return cases.aggregates();
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ReportTriaged.class);
    }

    @Override
    public List<Id> targets(Envelope event) {
        Id caseId = ((ReportTriaged) event.data()).caseId();
        return caseId == null ? List.of() : List.of(caseId);
    }

    @Override
    public Optional<Change<Case>> react(Optional<Case> state, Id target, Envelope event, Instant now) {
        return CaseReactions.triaged(state, (ReportTriaged) event.data(), target, event.partnership(), event.time())
                .map(outcome -> new Change<>(outcome.state(), outcome.events()));
    }
}
