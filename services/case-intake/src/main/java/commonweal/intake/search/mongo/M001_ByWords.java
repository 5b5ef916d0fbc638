package commonweal.intake.search.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.Index;
import commonweal.intake.words.Words;

/** The documents of a partnership by each of their words. */
final class M001_ByWords implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(new Document("partnership", 1).append(Words.FIELD, 1),
                new IndexOptions().name("by-words"));
    }
}
