package commonweal.intake.erasures.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.Index;

/** The reports of a partnership by the day on which they were decided on. */
final class M002_ReportsByDecision implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(
                new Document("partnership", 1).append("status", 1).append("triage.decided.at", 1).append("_id", 1),
                new IndexOptions().name("reports-by-decision"));
    }
}
