package commonweal.intake.casereviews.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import commonweal.events.CaseIntakeEvent.CaseReviewRequested;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.intake.caseparts.CasePart;
import commonweal.intake.caseparts.CasePart.Erased;
import commonweal.intake.caseparts.CasePart.Kept;
import commonweal.intake.caseparts.mongo.CaseParts;
import commonweal.intake.casereviews.CaseReviews;
import commonweal.intake.casereviews.ReviewApplication.Live;
import commonweal.intake.casereviews.ReviewApplication.Received;
import commonweal.intake.casereviews.mongo.MongoApplications;
import commonweal.intake.casereviews.mongo.MongoReviews;
import commonweal.intake.decisions.Act;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;
import commonweal.messaging.Versioned;

/**
 * The review that was asked for begins: with the case's own word as the application's date, or with the application that
 * came in by itself.
 */
@Component
class ReviewRequestedOpensReview implements Reaction<CasePart<CaseReviews>> {

    private final CaseParts<CaseReviews> parts;
    private final MongoApplications applications;

    ReviewRequestedOpensReview(MongoReviews reviews, MongoApplications applications) {
        this.parts = reviews.parts();
        this.applications = applications;
    }

    @Override
    public String name() {
        return "review-requested-opens-review";
    }

    @Override
    public Aggregates<CasePart<CaseReviews>> aggregates() {
        return parts.aggregates();
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(CaseReviewRequested.class);
    }

    @Override
    public List<Id> targets(Envelope event) {
        return List.of(parts.idOf(((CaseReviewRequested) event.data()).caseId()));
    }

    @Override
    public Optional<Change<CasePart<CaseReviews>>> react(Optional<CasePart<CaseReviews>> state, Id target,
            Envelope event, Instant now) {
        CaseReviewRequested requested = (CaseReviewRequested) event.data();
        CasePart<CaseReviews> before = state.orElseGet(
                () -> new Kept<>(target, requested.caseId(), event.partnership(), CaseReviews.NONE));
        return switch (before) {
            case Erased<CaseReviews> _ -> Optional.empty();
            case Kept<CaseReviews> kept ->
                kept.content().appliedFor(requested.reviewId(), application(requested, event),
                        Act.ofSystem(event.time())).map(
                                after -> Change
                                        .silent(new Kept<>(target, kept.caseId(), kept.partnership(), after)));
        };
    }

    /** why: what was told may not travel with the event, and it never changes, so reading it here is as good. */
    private Optional<Received> application(CaseReviewRequested requested, Envelope event) {
        return event.subject().equals(requested.reviewId())
                ? applications.aggregates().find(requested.reviewId()).map(Versioned::state)
                        .filter(Live.class::isInstance).map(found -> ((Live) found).received())
                : Optional.empty();
    }
}
