package commonweal.intake.reports.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.Index;

/** The decisions that can still be undone: only they have the field. */
final class M003_HeldDecisions implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(new Document("heldUntil", 1),
                new IndexOptions().name("held-decisions").unique(true).sparse(true));
    }
}
