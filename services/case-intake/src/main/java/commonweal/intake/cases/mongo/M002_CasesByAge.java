package commonweal.intake.cases.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.Index;

/** The cases of a partnership by the day they were opened, in either direction. */
final class M002_CasesByAge implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(
                new Document("partnership", 1).append("status", 1).append("openedAt", 1).append("_id", 1),
                new IndexOptions().name("cases-by-age"));
    }
}
