package commonweal.embedded;

import java.nio.file.Path;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

/** Inserts documents and moves their versions on, from many threads. */
final class StoreVictim {

    static final int WRITERS = 12;

    private StoreVictim() {}

    public static void main(String[] folder) {
        var store = EmbeddedStore.durable(Path.of(folder[0]), 0);
        var documents = MongoClients.create(store.uri()).getDatabase("intake").getCollection("cases");
        documents.createIndex(new Document("_id", 1).append("version", 1), new IndexOptions().unique(true));
        for (int writer = 0; writer < WRITERS; writer++) {
            var name = "writer-" + writer;
            Thread.ofPlatform().start(() -> write(documents, name));
        }
    }

    private static void write(MongoCollection<Document> documents, String writer) {
        for (int number = 0;; number++) {
            var id = writer + "-" + number;
            documents.insertOne(new Document("_id", id).append("version", 1L).append("text", "x".repeat(300)));
            Victim.acknowledged(id + " 1");
            documents.updateOne(new Document("_id", id).append("version", 1L),
                    new Document("$set", new Document("version", 2L)));
            Victim.acknowledged(id + " 2");
        }
    }
}
