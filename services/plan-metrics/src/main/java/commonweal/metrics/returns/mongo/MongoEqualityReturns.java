package commonweal.metrics.returns.mongo;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;

import commonweal.events.Id;
import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.metrics.returns.EqualityReturn;

/** Who was reached, as returned for all plans. */
public final class MongoEqualityReturns {

    private final Aggregates<EqualityReturn> returns;

    public MongoEqualityReturns(AggregateStores stores) {
        this.returns = stores.of(new EqualityReturnDocuments());
        // why: for the list of a plan's returns, on servers that use such indexes
        returns.collection().createIndex(
                new Document(EqualityReturnDocuments.PLAN, 1).append(EqualityReturnDocuments.PERIOD, 1));
    }

    public Aggregates<EqualityReturn> aggregates() {
        return returns;
    }

    /** A plan's, by quarter and characteristic. */
    public List<Versioned<EqualityReturn>> of(Id plan) {
        List<Versioned<EqualityReturn>> found = new ArrayList<>();
        for (Document document : returns.collection().find(new Document(EqualityReturnDocuments.PLAN, plan.value()))
                .sort(new Document(EqualityReturnDocuments.PERIOD, 1)
                        .append(EqualityReturnDocuments.CHARACTERISTIC, 1))) {
            found.add(returns.read(document));
        }
        return found;
    }
}
