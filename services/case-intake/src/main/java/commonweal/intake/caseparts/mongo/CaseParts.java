package commonweal.intake.caseparts.mongo;

import java.util.List;

import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.caseparts.CasePart;
import commonweal.intake.mongo.Index;
import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;

/**
 * All parts of one kind.
 *
 * @param <T> what they hold
 */
public final class CaseParts<T> {

    private final PartType<T> type;
    private final Aggregates<CasePart<T>> aggregates;

    public CaseParts(AggregateStores stores, PartType<T> type, List<Index> indexes) {
        this.type = type;
        this.aggregates = stores.of(new PartDocuments<>(type));
        indexes.forEach(index -> index.create(aggregates.collection()));
    }

    public Aggregates<CasePart<T>> aggregates() {
        return aggregates;
    }

    /** The part of this case. */
    public Id idOf(Id caseId) {
        return Ids.derived(type.kind(), caseId.value());
    }

    public T empty() {
        return type.empty();
    }

    /** What the part of a case holds; nothing yet is empty. */
    public T of(Id caseId) {
        return aggregates.find(idOf(caseId)).map(found -> found.state() instanceof CasePart.Kept<T> kept
                ? kept.content()
                : type.empty()).orElseGet(type::empty);
    }
}
