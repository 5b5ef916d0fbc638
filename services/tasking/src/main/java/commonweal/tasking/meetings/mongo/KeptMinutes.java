package commonweal.tasking.meetings.mongo;

import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Approved minutes under their fingerprints: written once, never changed, and removed when a case in them is erased. They are written before the meeting names the
 * fingerprint, so a crash in between leaves a copy that nobody knows of, never a meeting without minutes.
 */
public final class KeptMinutes {

    private final MongoCollection<Document> collection;

    KeptMinutes(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** Minutes as they were approved. */
    public record Kept(String html, byte[] pdf) {}

    public void keep(String sha256, Kept minutes) {
        try {
            collection.insertOne(new Document("_id", sha256).append("html", minutes.html()).append("pdf",
                    new Binary(minutes.pdf())));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Nothing is left of minutes that must not be kept as they were. */
    public void forget(String sha256) {
        collection.deleteOne(new Document("_id", sha256));
    }

    public Optional<Kept> find(String sha256) {
        return Optional.ofNullable(collection.find(new Document("_id", sha256)).first()).map(
                document -> new Kept(document.getString("html"), document.get("pdf", Binary.class).getData()));
    }
}
