package commonweal.intake.cases.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import commonweal.events.CaseIntakeEvent.CaseReviewConcluded;
import commonweal.events.CaseIntakeEvent.CaseReviewDecided;
import commonweal.events.CaseIntakeEvent.SurveyAnswered;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.LaterReactions;
import commonweal.intake.cases.Review;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.decisions.Act;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;

/** Shows on the case what was answered by a link and how far a review has come. */
@Component
class SurveysAndReviewsShowOnCase implements Reaction<Case> {

    private final MongoCases cases;

    SurveysAndReviewsShowOnCase(MongoCases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "surveys-and-reviews-show-on-case";
    }

    @Override
    public Aggregates<Case> aggregates() {
        return cases.aggregates();
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(SurveyAnswered.class, CaseReviewDecided.class, CaseReviewConcluded.class);
    }

    /** What the case told itself it knows. */
    @Override
    public List<Id> targets(Envelope event) {
        @Nullable
        Id caseId = event.caseId();
        return caseId == null || caseId.equals(event.subject()) ? List.of() : List.of(caseId);
    }

    @Override
    public Optional<Change<Case>> react(Optional<Case> state, Id target, Envelope event, Instant now) {
        Act act = Act.ofSystem(event.time());
        Optional<Case> after = switch (event.data()) {
            case SurveyAnswered answered -> LaterReactions.surveyed(state, answered, act);
            case CaseReviewDecided decided -> LaterReactions.reviewed(state, decided.reviewId(),
                    decided.thresholdMet() ? Review.THRESHOLD_MET : Review.THRESHOLD_NOT_MET, act);
            case CaseReviewConcluded concluded ->
                LaterReactions.reviewed(state, concluded.reviewId(), Review.CONCLUDED, act);
            // why: the platform asks for the types of events() only
            default -> Optional.empty();
        };
        return after.map(Change::silent);
    }
}
