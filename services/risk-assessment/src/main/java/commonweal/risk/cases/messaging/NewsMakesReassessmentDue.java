package commonweal.risk.cases.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import commonweal.events.CaseIntakeEvent;
import commonweal.events.CaseIntakeEvent.CaseMerged;
import commonweal.events.CaseIntakeEvent.CaseSplit;
import commonweal.events.CaseIntakeEvent.CaseUnmerged;
import commonweal.events.CaseIntakeEvent.HateMarked;
import commonweal.events.CaseIntakeEvent.HateUnmarked;
import commonweal.events.CaseIntakeEvent.RepeatFound;
import commonweal.events.CaseIntakeEvent.ReportLinked;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;
import commonweal.risk.cases.CaseRisk;
import commonweal.risk.cases.KnownCase;
import commonweal.risk.cases.Outcome;
import commonweal.risk.cases.Practices;
import commonweal.risk.cases.TakeNews;

/** Further reports, a hate marker or a repeat make an assessment of the case that they came to due. */
public final class NewsMakesReassessmentDue implements Reaction<CaseRisk> {

    private final Aggregates<CaseRisk> caseRisks;
    private final Practices practices;

    public NewsMakesReassessmentDue(Aggregates<CaseRisk> caseRisks, Practices practices) {
        this.caseRisks = caseRisks;
        this.practices = practices;
    }

    @Override
    public String name() {
        return "news-makes-reassessment-due";
    }

    @Override
    public Aggregates<CaseRisk> aggregates() {
        return caseRisks;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ReportLinked.class, CaseMerged.class, CaseUnmerged.class, CaseSplit.class, HateMarked.class,
                HateUnmarked.class, RepeatFound.class);
    }

    @Override
    public List<Id> targets(Envelope event) {
        return switch (event.data()) {
            case ReportLinked linked -> List.of(linked.caseId());
            case CaseMerged merged -> List.of(merged.intoCaseId());
            case CaseUnmerged unmerged -> List.of(unmerged.fromCaseId());
            case CaseSplit split -> List.of(split.newCaseId());
            case HateMarked marked -> List.of(marked.caseId());
            case HateUnmarked unmarked -> List.of(unmarked.caseId());
            case RepeatFound found -> List.of(found.caseId());
            default -> List.of();
        };
    }

    @Override
    public Optional<Change<CaseRisk>> react(Optional<CaseRisk> state, Id target, Envelope event, Instant now) {
        if (!(event.data() instanceof CaseIntakeEvent news)) {
            return Optional.empty();
        }
        CaseRisk before = state
                .orElseGet(() -> CaseRisk.heardOf(target, event.partnership(), new KnownCase.Open(0)));
        Outcome.Accepted taken = new TakeNews(news, event.time(), practices.of(event.partnership())).decide(before);
        return taken.state().equals(before) && state.isPresent()
                ? Optional.empty()
                : Optional.of(new Change<>(taken.state(), List.copyOf(taken.events())));
    }
}
