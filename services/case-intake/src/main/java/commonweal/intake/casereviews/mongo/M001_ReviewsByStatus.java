package commonweal.intake.casereviews.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.Index;

/** The cases of a partnership by how far their reviews have come. */
final class M001_ReviewsByStatus implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(new Document("partnership", 1).append("reviews.state", 1).append("_id", 1),
                new IndexOptions().name("reviews-by-status"));
    }
}
