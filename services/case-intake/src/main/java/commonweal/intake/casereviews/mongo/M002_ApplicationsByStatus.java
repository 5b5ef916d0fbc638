package commonweal.intake.casereviews.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.Index;

/** The applications of a partnership by what became of them, the oldest first. */
final class M002_ApplicationsByStatus implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(new Document("partnership", 1).append("status", 1).append("at", 1).append("_id", 1),
                new IndexOptions().name("applications-by-status"));
    }
}
