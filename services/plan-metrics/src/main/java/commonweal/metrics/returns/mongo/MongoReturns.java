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
import commonweal.metrics.returns.Return;

/** The returns of all plans. */
public final class MongoReturns {

    private final Aggregates<Return> returns;

    public MongoReturns(AggregateStores stores) {
        this.returns = stores.of(new ReturnDocuments());
        M001_ReturnsOfPlan.apply(returns.collection());
    }

    public Aggregates<Return> aggregates() {
        return returns;
    }

    /** A part of a plan's returns, by measure, agency and period. */
    public List<Versioned<Return>> of(Id plan, Optional<Period> period, int skip, int most) {
        List<Versioned<Return>> found = new ArrayList<>();
        Document order = new Document("measure", 1).append("agency", 1).append(ReturnDocuments.PERIOD, 1);
        for (Document document : returns.collection().find(filter(plan, period)).sort(order).skip(skip).limit(most)) {
            found.add(returns.read(document));
        }
        return found;
    }

    public long count(Id plan, Optional<Period> period) {
        return returns.collection().countDocuments(filter(plan, period));
    }

    private static Document filter(Id plan, Optional<Period> period) {
        Document filter = new Document(ReturnDocuments.PLAN, plan.value());
        period.ifPresent(value -> filter.append(ReturnDocuments.PERIOD, value.toString()));
        return filter;
    }

    /** For the list of a plan's returns, on servers that use such indexes. */
    private static final class M001_ReturnsOfPlan {

        static void apply(MongoCollection<Document> collection) {
            collection.createIndex(new Document(ReturnDocuments.PLAN, 1).append(ReturnDocuments.PERIOD, 1));
        }
    }
}
