package commonweal.metrics.returns.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

import commonweal.events.Id;
import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.metrics.periods.Period;
import commonweal.metrics.returns.ActionReturn;

/** What agencies said about the actions of all plans. */
public final class MongoActionReturns {

    private final Aggregates<ActionReturn> returns;

    public MongoActionReturns(AggregateStores stores) {
        this.returns = stores.of(new ActionReturnDocuments());
        M001_ReturnsOfPlan.apply(returns.collection());
    }

    public Aggregates<ActionReturn> aggregates() {
        return returns;
    }

    /** A plan's, by period, action and agency. */
    public List<Versioned<ActionReturn>> of(Id plan, Optional<Period> period) {
        Document filter = new Document(ActionReturnDocuments.PLAN, plan.value());
        period.ifPresent(value -> filter.append(ActionReturnDocuments.PERIOD, value.toString()));
        List<Versioned<ActionReturn>> found = new ArrayList<>();
        for (Document document : returns.collection().find(filter)
                .sort(new Document(ActionReturnDocuments.PERIOD, 1).append("action", 1).append("agency", 1))) {
            found.add(returns.read(document));
        }
        return found;
    }

    /** For the list of a plan's returns, on servers that use such indexes. */
    private static final class M001_ReturnsOfPlan {

        static void apply(MongoCollection<Document> collection) {
            collection.createIndex(new Document(ActionReturnDocuments.PLAN, 1).append(ActionReturnDocuments.PERIOD, 1));
        }
    }
}
