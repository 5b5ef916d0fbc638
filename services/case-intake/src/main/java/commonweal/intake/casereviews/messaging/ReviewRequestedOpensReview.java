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
import commonweal.intake.casereviews.mongo.MongoReviews;
import commonweal.intake.decisions.Act;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;

/** The review that was asked for in a case begins, with the case's own word as the application's date. */
@Component
class ReviewRequestedOpensReview implements Reaction<CasePart<CaseReviews>> {

    private final CaseParts<CaseReviews> parts;

    ReviewRequestedOpensReview(MongoReviews reviews) {
        this.parts = reviews.parts();
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
                kept.content().appliedFor(requested.reviewId(), Act.ofSystem(event.time())).map(after -> Change
                        .silent(new Kept<>(target, kept.caseId(), kept.partnership(), after)));
        };
    }
}
