package commonweal.intake.surveys.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import commonweal.events.CaseIntakeEvent.SurveyAnswered;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.intake.caseparts.CasePart;
import commonweal.intake.caseparts.CasePart.Erased;
import commonweal.intake.caseparts.CasePart.Kept;
import commonweal.intake.caseparts.mongo.CaseParts;
import commonweal.intake.surveys.CaseSurveys;
import commonweal.intake.surveys.Questions;
import commonweal.intake.surveys.mongo.MongoSurveys;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;
import commonweal.practice.PerPartnership;

/** Answers that an officer wrote down in the case are kept with the others, so that nobody dissatisfied is forgotten. */
@Component
class OfficersSurveyIsKept implements Reaction<CasePart<CaseSurveys>> {

    private final CaseParts<CaseSurveys> parts;
    private final PerPartnership<Questions> questions;

    OfficersSurveyIsKept(MongoSurveys surveys, PerPartnership<Questions> questions) {
        this.parts = surveys.parts();
        this.questions = questions;
    }

    @Override
    public String name() {
        return "officers-survey-is-kept";
    }

    @Override
    public Aggregates<CasePart<CaseSurveys>> aggregates() {
        return parts.aggregates();
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(SurveyAnswered.class);
    }

    /** Those that came by a link are there already. */
    @Override
    public List<Id> targets(Envelope event) {
        Id caseId = ((SurveyAnswered) event.data()).caseId();
        return event.subject().equals(caseId) ? List.of(parts.idOf(caseId)) : List.of();
    }

    @Override
    public Optional<Change<CasePart<CaseSurveys>>> react(Optional<CasePart<CaseSurveys>> state, Id target,
            Envelope event, Instant now) {
        SurveyAnswered answered = (SurveyAnswered) event.data();
        CasePart<CaseSurveys> before = state.orElseGet(
                () -> new Kept<>(target, answered.caseId(), event.partnership(), CaseSurveys.NONE));
        return switch (before) {
            case Erased<CaseSurveys> _ -> Optional.empty();
            case Kept<CaseSurveys> kept -> kept.content()
                    .writtenDown(answered, questions.of(event.partnership()), event.time()).map(after -> Change
                            .silent(new Kept<>(target, kept.caseId(), kept.partnership(), after)));
        };
    }
}
