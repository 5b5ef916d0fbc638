package commonweal.intake.cases.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.events.RiskAssessmentEvent;
import commonweal.events.TaskingEvent;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.CaseReactions;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;

/** Shows on the case what risk-assessment found and what the task groups did. */
@Component
class PartnerWorkShowsOnCase implements Reaction<Case> {

    private final MongoCases cases;

    PartnerWorkShowsOnCase(MongoCases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "partner-work-shows-on-case";
    }

    @Override
    public Aggregates<Case> aggregates() {
        return cases.aggregates();
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(RiskAssessmentEvent.AssessmentCompleted.class, RiskAssessmentEvent.BandConfirmed.class,
                TaskingEvent.ReferralMade.class, TaskingEvent.ReferralAccepted.class,
                TaskingEvent.ReferralDeclined.class, TaskingEvent.ReferralConcluded.class,
                TaskingEvent.BehaviourReviewed.class, TaskingEvent.FamilyWorkStarted.class);
    }

    @Override
    public List<Id> targets(Envelope event) {
        @Nullable
        Id caseId = event.caseId();
        return caseId == null ? List.of() : List.of(caseId);
    }

    @Override
    public Optional<Change<Case>> react(Optional<Case> state, Id target, Envelope event, Instant now) {
        return CaseReactions.informed(state, event.data(), event.time()).map(Change::silent);
    }
}
