package commonweal.messaging;

import java.util.List;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** What waits in the outbox of one document at one version. */
record Unsent(MongoCollection<Document> collection, String id, long version, List<OutboxEntry> entries) {

    String key() {
        return collection.getNamespace().getFullName() + "/" + id;
    }
}
