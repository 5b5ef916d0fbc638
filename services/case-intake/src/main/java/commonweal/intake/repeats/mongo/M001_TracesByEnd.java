package commonweal.intake.repeats.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.Index;

/** What counts no more, for the daily removal. */
final class M001_TracesByEnd implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(new Document("until", 1), new IndexOptions().name("traces-by-end"));
    }
}
