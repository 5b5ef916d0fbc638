package commonweal.intake.powers.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.Index;

/** The cases of a partnership by the power that expires first. */
final class M001_PowersByExpiry implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(new Document("partnership", 1).append(PowerDocuments.NEXT_EXPIRY, 1).append("_id", 1),
                new IndexOptions().name("powers-by-expiry"));
    }
}
