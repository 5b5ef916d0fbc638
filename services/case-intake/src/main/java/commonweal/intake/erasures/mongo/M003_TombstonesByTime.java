package commonweal.intake.erasures.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.Index;

/** What a partnership erased, by time. */
final class M003_TombstonesByTime implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(
                new Document("partnership", 1).append("status", 1).append("erasedAt", 1).append("_id", 1),
                new IndexOptions().name("tombstones-by-time"));
    }
}
