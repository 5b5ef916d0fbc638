package commonweal.metrics.buckets.mongo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

import commonweal.metrics.buckets.Month;
import commonweal.metrics.buckets.Months;
import commonweal.metrics.measures.Tallies;

/** Months keep their sum beside the parts, so that a period can be added up without reading these. */
final class MongoMonths extends MongoSheets<Month> implements Months {

    MongoMonths(MongoCollection<Document> collection) {
        super(collection, new MonthDocuments());
    }

    @Override
    public Map<String, Tallies> totals(Collection<String> ids) {
        Map<String, Tallies> totals = new HashMap<>();
        for (Document document : collection.find(new Document("_id", new Document("$in", List.copyOf(ids))))
                .projection(new Document(SUM, 1))) {
            totals.put(document.getString("_id"), TallyDocuments.fromDocument(document.get(SUM, Document.class)));
        }
        return totals;
    }
}
