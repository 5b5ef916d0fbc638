package commonweal.intake.erasures.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.Index;

/** The closed cases of a partnership, the longest closed first. */
final class M001_CasesByClosing implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(
                new Document("partnership", 1).append("status", 1).append("closing.closed.at", 1).append("_id", 1),
                new IndexOptions().name("cases-by-closing"));
    }
}
