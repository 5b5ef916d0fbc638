package commonweal.intake.cases.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.Index;

/** The open cases of a partnership by the clock that runs out first. */
final class M005_CasesByDueDate implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(
                new Document("partnership", 1).append("status", 1).append("nextDue", 1).append("_id", 1),
                new IndexOptions().name("cases-by-due-date"));
    }
}
