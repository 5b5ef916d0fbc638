package commonweal.metrics.facts.mongo;

import com.mongodb.client.MongoCollection;

import org.bson.Document;

/** For papers, which look at all cases or reports of a partnership, on servers that use such indexes. */
final class M002_FactsOfPartnership {

    private M002_FactsOfPartnership() {}

    static void apply(MongoCollection<Document> facts) {
        facts.createIndex(new Document("partnership", 1).append("kind", 1));
    }
}
