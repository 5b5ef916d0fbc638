package commonweal.metrics.returns.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bson.Document;

import commonweal.events.Id;
import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.metrics.periods.Period;
import commonweal.metrics.returns.ActionReturn;
import commonweal.metrics.returns.EqualityReturn;
import commonweal.metrics.returns.PanelReturn;
import commonweal.metrics.returns.Return;

/** The returns of one kind, for all plans. */
public final class StoredReturns<S> {

    private static final int ALL = 0;

    private final Aggregates<S> returns;
    private final Document order;

    private StoredReturns(AggregateStores stores, ReturnType<S> type) {
        this.returns = stores.of(type);
        this.order = type.order();
        // why: for the list of a plan's returns, on servers that use such indexes
        returns.collection().createIndex(ReturnType.by(ReturnType.PLAN, ReturnType.PERIOD));
    }

    /** Figures, by measure, agency and period. */
    public static StoredReturns<Return> ofMeasures(AggregateStores stores) {
        return new StoredReturns<>(stores, ReturnDocuments.TYPE);
    }

    /** What was said of actions, by period, action and agency. */
    public static StoredReturns<ActionReturn> ofActions(AggregateStores stores) {
        return new StoredReturns<>(stores, ActionReturnDocuments.TYPE);
    }

    /** Who was reached, by period and characteristic. */
    public static StoredReturns<EqualityReturn> ofEquality(AggregateStores stores) {
        return new StoredReturns<>(stores, EqualityReturnDocuments.TYPE);
    }

    /** Communities' priorities, by period and community. */
    public static StoredReturns<PanelReturn> ofPanels(AggregateStores stores) {
        return new StoredReturns<>(stores, PanelReturnDocuments.TYPE);
    }

    public Aggregates<S> aggregates() {
        return returns;
    }

    /** All of a plan's. */
    public List<Versioned<S>> of(Id plan) {
        return of(plan, Optional.empty(), 0, ALL);
    }

    /** A part of a plan's, of one period when it is asked for. */
    public List<Versioned<S>> of(Id plan, Optional<Period> period, int skip, int most) {
        List<Versioned<S>> found = new ArrayList<>();
        for (Document document : returns.collection().find(filter(plan, period)).sort(order).skip(skip).limit(most)) {
            found.add(returns.read(document));
        }
        return found;
    }

    public long count(Id plan, Optional<Period> period) {
        return returns.collection().countDocuments(filter(plan, period));
    }

    private static Document filter(Id plan, Optional<Period> period) {
        Document filter = new Document(ReturnType.PLAN, plan.value());
        period.ifPresent(value -> filter.append(ReturnType.PERIOD, value.toString()));
        return filter;
    }
}
