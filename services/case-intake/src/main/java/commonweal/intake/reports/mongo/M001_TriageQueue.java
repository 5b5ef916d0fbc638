package commonweal.intake.reports.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.Index;

/** The triage queue of a partnership in its order. */
final class M001_TriageQueue implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(new Document("partnership", 1).append("status", 1).append("rank", 1)
                .append("receivedAt", 1).append("_id", 1), new IndexOptions().name("triage-queue"));
    }
}
