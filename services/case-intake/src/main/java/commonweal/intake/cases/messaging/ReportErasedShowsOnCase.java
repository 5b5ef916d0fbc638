package commonweal.intake.cases.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import commonweal.events.CaseIntakeEvent.ReportErased;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.LaterReactions;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.decisions.Act;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;

/** When a report is erased by itself, the case that is kept without it owes its reporter nothing more. */
@Component
class ReportErasedShowsOnCase implements Reaction<Case> {

    private final MongoCases cases;

    ReportErasedShowsOnCase(MongoCases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "report-erased-shows-on-case";
    }

    @Override
    public Aggregates<Case> aggregates() {
        return cases.aggregates();
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ReportErased.class);
    }

    @Override
    public List<Id> targets(Envelope event) {
        @Nullable
        Id caseId = ((ReportErased) event.data()).caseId();
        return caseId == null ? List.of() : List.of(caseId);
    }

    @Override
    public Optional<Change<Case>> react(Optional<Case> state, Id target, Envelope event, Instant now) {
        return LaterReactions
                .reportErased(state, ((ReportErased) event.data()).reportId(), Act.ofSystem(event.time()))
                .map(Change::silent);
    }
}
