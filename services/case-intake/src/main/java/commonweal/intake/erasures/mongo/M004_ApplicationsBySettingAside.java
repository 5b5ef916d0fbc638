package commonweal.intake.erasures.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.Index;

/** The applications of a partnership that were set aside, the longest ago first. */
final class M004_ApplicationsBySettingAside implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(
                new Document("partnership", 1).append("status", 1).append("setAside.at", 1).append("_id", 1),
                new IndexOptions().name("applications-by-setting-aside"));
    }
}
