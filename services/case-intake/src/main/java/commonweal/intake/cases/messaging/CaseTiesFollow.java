package commonweal.intake.cases.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.CaseMerged;
import commonweal.events.CaseIntakeEvent.CaseSplit;
import commonweal.events.CaseIntakeEvent.CaseUnmerged;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.TieReactions;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;

/** When a case is merged, taken out again, split or erased, the other case follows. */
@Component
class CaseTiesFollow implements Reaction<Case> {

    private final MongoCases cases;

    CaseTiesFollow(MongoCases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "case-ties-follow";
    }

    @Override
    public Aggregates<Case> aggregates() {
        return cases.aggregates();
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(CaseMerged.class, CaseUnmerged.class, CaseSplit.class, CaseErased.class);
    }

    @Override
    public List<Id> targets(Envelope event) {
        return switch (event.data()) {
            case CaseMerged merged -> List.of(merged.intoCaseId());
            case CaseUnmerged unmerged -> List.of(unmerged.fromCaseId());
            case CaseSplit split -> List.of(split.newCaseId());
            case CaseErased erased -> erased.mergedCaseIds() == null ? List.of() : erased.mergedCaseIds();
            // why: the platform asks for the types of events() only
            default -> List.of();
        };
    }

    @Override
    public Optional<Change<Case>> react(Optional<Case> state, Id target, Envelope event, Instant now) {
        Act act = Act.ofSystem(event.time());
        Optional<Accepted<Case>> decided = switch (event.data()) {
            case CaseMerged merged -> TieReactions.mergedInto(state, merged, act);
            case CaseUnmerged unmerged -> TieReactions.unmergedFrom(state, unmerged, act);
            case CaseSplit split -> TieReactions.splitOff(state, split, event.partnership(), act);
            case CaseErased erased -> TieReactions.erasedWith(state, erased, act);
            default -> Optional.empty();
        };
        return decided.map(outcome -> new Change<>(outcome.state(), outcome.events()));
    }
}
