package commonweal.intake.caseparts.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.intake.caseparts.CasePart;
import commonweal.intake.caseparts.CasePart.Erased;
import commonweal.intake.caseparts.CasePart.Kept;
import commonweal.intake.caseparts.mongo.CaseParts;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;

/** When a case is erased, a part of its file is erased with it, or kept from being made later. */
public final class ErasedWithCase<T> implements Reaction<CasePart<T>> {

    private final CaseParts<T> parts;
    private final Function<T, Optional<T>> remains;

    /** Nothing is left of the part. */
    public ErasedWithCase(CaseParts<T> parts) {
        this(parts, _ -> Optional.empty());
    }

    /** @param remains what is left of a part, without a word about anybody */
    public ErasedWithCase(CaseParts<T> parts, Function<T, Optional<T>> remains) {
        this.parts = parts;
        this.remains = remains;
    }

    @Override
    public String name() {
        return "case-erased-erases-part";
    }

    @Override
    public Aggregates<CasePart<T>> aggregates() {
        return parts.aggregates();
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(CaseErased.class);
    }

    @Override
    public List<Id> targets(Envelope event) {
        return List.of(parts.idOf(((CaseErased) event.data()).caseId()));
    }

    @Override
    public Optional<Change<CasePart<T>>> react(Optional<CasePart<T>> state, Id target, Envelope event, Instant now) {
        if (state.filter(Erased.class::isInstance).isPresent()) {
            return Optional.empty();
        }
        Optional<T> left = state.flatMap(part -> part instanceof Kept<T> kept
                ? remains.apply(kept.content())
                : Optional.<T>empty());
        return Optional.of(Change.silent(new Erased<>(target, ((CaseErased) event.data()).caseId(),
                event.partnership(), event.time(), left.orElse(null))));
    }
}
