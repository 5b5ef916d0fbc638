package commonweal.intake.officers.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.Index;

/** The officers of a partnership by the day on which they were last seen. */
final class M001_OfficersByPartnership implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(new Document("partnership", 1).append("lastSeen", 1),
                new IndexOptions().name("officers-by-partnership"));
    }
}
