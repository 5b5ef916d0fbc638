package commonweal.intake.casereviews.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.intake.casereviews.ReviewApplication;
import commonweal.intake.casereviews.ReviewApplication.Erased;
import commonweal.intake.casereviews.ReviewApplication.Live;
import commonweal.intake.casereviews.mongo.MongoApplications;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;

/** When a case is erased, the applications that its reviews began with are erased with it. */
@Component
class CaseErasedErasesApplications implements Reaction<ReviewApplication> {

    private final MongoApplications applications;

    CaseErasedErasesApplications(MongoApplications applications) {
        this.applications = applications;
    }

    @Override
    public String name() {
        return "case-erased-erases-applications";
    }

    @Override
    public Aggregates<ReviewApplication> aggregates() {
        return applications.aggregates();
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(CaseErased.class);
    }

    /** A review that was asked for in the case itself has no application of this kind. */
    @Override
    public List<Id> targets(Envelope event) {
        List<Id> reviewIds = ((CaseErased) event.data()).reviewIds();
        return reviewIds == null ? List.of() : reviewIds;
    }

    @Override
    public Optional<Change<ReviewApplication>> react(Optional<ReviewApplication> state, Id target, Envelope event,
            Instant now) {
        return state.filter(Live.class::isInstance)
                .map(found -> Change.silent(new Erased(target, found.partnership(), event.time())));
    }
}
