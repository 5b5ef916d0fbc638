package commonweal.intake.cases.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import commonweal.events.CaseIntakeEvent.CaseReviewConcluded;
import commonweal.events.CaseIntakeEvent.CaseReviewDecided;
import commonweal.events.CaseIntakeEvent.CaseReviewRequested;
import commonweal.events.CaseIntakeEvent.SurveyAnswered;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.LaterReactions;
import commonweal.intake.cases.Review;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.decisions.Act;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;

/** Shows on the case what was answered by a link, which reviews were asked for and how far they have come. */
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
        return Set.of(SurveyAnswered.class, CaseReviewRequested.class, CaseReviewDecided.class,
                CaseReviewConcluded.class);
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
        return switch (event.data()) {
            case SurveyAnswered answered -> LaterReactions.surveyed(state, answered, act).map(Change::silent);
            case CaseReviewRequested requested -> LaterReactions
                    .reviewRequested(state, requested.reviewId(), askedAt(requested, event), act)
                    .map(outcome -> new Change<>(outcome.state(), outcome.events()));
            case CaseReviewDecided decided -> LaterReactions.reviewed(state, decided.reviewId(),
                    decided.thresholdMet() ? Review.THRESHOLD_MET : Review.THRESHOLD_NOT_MET, act).map(Change::silent);
            case CaseReviewConcluded concluded ->
                LaterReactions.reviewed(state, concluded.reviewId(), Review.CONCLUDED, act).map(Change::silent);
            // why: the platform asks for the types of events() only
            default -> Optional.empty();
        };
    }

    private static Instant askedAt(CaseReviewRequested requested, Envelope event) {
        LocalDate on = requested.on();
        return on == null ? event.time() : on.atStartOfDay(WorkingDays.LONDON).toInstant();
    }
}
