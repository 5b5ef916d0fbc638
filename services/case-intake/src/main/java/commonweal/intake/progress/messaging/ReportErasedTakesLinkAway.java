package commonweal.intake.progress.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import commonweal.events.CaseIntakeEvent.ReportErased;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.progress.ProgressLink;
import commonweal.intake.progress.ProgressLink.Given;
import commonweal.intake.progress.ProgressLink.TakenAway;
import commonweal.intake.progress.mongo.ProgressLinks;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;

/** When a report is erased, nothing is left of the link to it. */
@Component
class ReportErasedTakesLinkAway implements Reaction<ProgressLink> {

    private final ProgressLinks links;

    ReportErasedTakesLinkAway(ProgressLinks links) {
        this.links = links;
    }

    @Override
    public String name() {
        return "report-erased-takes-link-away";
    }

    @Override
    public Aggregates<ProgressLink> aggregates() {
        return links.aggregates();
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ReportErased.class);
    }

    @Override
    public List<Id> targets(Envelope event) {
        return List.of(ProgressLink.idOf(event.partnership(),
                Ids.reference(((ReportErased) event.data()).reportId())));
    }

    @Override
    public Optional<Change<ProgressLink>> react(Optional<ProgressLink> state, Id target, Envelope event,
            Instant now) {
        return state.filter(Given.class::isInstance)
                .map(_ -> Change.silent(new TakenAway(target, event.partnership(), event.time())));
    }
}
