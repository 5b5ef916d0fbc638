package commonweal.risk.cases.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import commonweal.events.CaseIntakeEvent;
import commonweal.events.CaseIntakeEvent.CaseClosed;
import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.CaseMerged;
import commonweal.events.CaseIntakeEvent.CaseOpened;
import commonweal.events.CaseIntakeEvent.CaseReopened;
import commonweal.events.CaseIntakeEvent.CaseSplit;
import commonweal.events.CaseIntakeEvent.CaseUnmerged;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;
import commonweal.risk.cases.CaseRisk;
import commonweal.risk.cases.KnownCase;

/** What case-intake says of a case makes it known here, and opens, closes or ends its assessment. */
public final class CaseNewsKeepsRiskInStep implements Reaction<CaseRisk> {

    private final Aggregates<CaseRisk> caseRisks;

    public CaseNewsKeepsRiskInStep(Aggregates<CaseRisk> caseRisks) {
        this.caseRisks = caseRisks;
    }

    @Override
    public String name() {
        return "case-news-keeps-risk-in-step";
    }

    @Override
    public Aggregates<CaseRisk> aggregates() {
        return caseRisks;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(CaseOpened.class, CaseClosed.class, CaseReopened.class, CaseMerged.class, CaseUnmerged.class,
                CaseSplit.class, CaseErased.class);
    }

    @Override
    public List<Id> targets(Envelope event) {
        return event.data() instanceof CaseSplit split ? List.of(split.newCaseId()) : List.of(event.subject());
    }

    @Override
    public Optional<Change<CaseRisk>> react(Optional<CaseRisk> state, Id target, Envelope event, Instant now) {
        return event.data() instanceof CaseIntakeEvent told
                ? KnownCase.toldBy(told, target, event.sequence())
                        .map(news -> state.map(risk -> risk.told(news))
                                .orElseGet(() -> CaseRisk.heardOf(target, event.partnership(), news)))
                        .filter(risk -> state.filter(risk::equals).isEmpty()).map(Change::silent)
                : Optional.empty();
    }
}
