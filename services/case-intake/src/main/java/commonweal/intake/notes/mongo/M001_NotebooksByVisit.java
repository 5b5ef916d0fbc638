package commonweal.intake.notes.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.Index;

/** The cases of a partnership by the days on which somebody is to be seen. */
final class M001_NotebooksByVisit implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(new Document("partnership", 1).append(NotebookDocuments.VISITS, 1),
                new IndexOptions().name("notebooks-by-visit").sparse(true));
    }
}
