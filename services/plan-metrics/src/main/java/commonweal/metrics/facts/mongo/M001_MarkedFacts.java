package commonweal.metrics.facts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;

import org.bson.Document;

/** Marked facts are found without looking at the others; marks are unique because only unique indexes are used everywhere. */
final class M001_MarkedFacts {

    private M001_MarkedFacts() {}

    static void apply(MongoCollection<Document> facts) {
        facts.createIndex(new Document("dirty", 1), new IndexOptions().unique(true).sparse(true));
    }
}
