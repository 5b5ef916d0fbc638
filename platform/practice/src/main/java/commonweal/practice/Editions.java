package commonweal.practice;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.events.Code;

/**
 * All that partnerships ever put in force: documents are added and never changed, and the id of each holds its number, so of two
 * that follow the same version at once only one is kept.
 */
final class Editions {

    private static final String PARTNERSHIP = "partnership";
    private static final String PART = "part";
    private static final String VERSION = "version";

    private final MongoCollection<Document> collection;

    Editions(MongoDatabase database) {
        collection = database.getCollection("practice");
        collection.createIndex(new Document(PARTNERSHIP, 1).append(PART, 1).append(VERSION, -1),
                new IndexOptions().name("practice-by-version"));
    }

    /** @return whether it is kept; false when there is one of this number */
    boolean add(Edition edition) {
        try {
            collection.insertOne(new Document("_id", "%s/%s/%d".formatted(edition.partnership(), edition.part(),
                    edition.version())).append(PARTNERSHIP, edition.partnership().value())
                    .append(PART, edition.part().value()).append(VERSION, edition.version())
                    .append("text", edition.text().value()).append("at", Date.from(edition.at()))
                    .append("by", edition.by()).append("reason", edition.reason()));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** How many there are, of all partnerships and parts: it tells whether there is anything new. */
    long count() {
        return collection.countDocuments();
    }

    /** All, in the order of their numbers. */
    List<Edition> all() {
        return read(new Document(), 1);
    }

    /** Those of one part, the newest first. */
    List<Edition> of(Code partnership, Code part) {
        return read(new Document(PARTNERSHIP, partnership.value()).append(PART, part.value()), -1);
    }

    private List<Edition> read(Document filter, int direction) {
        List<Edition> editions = new ArrayList<>();
        collection.find(filter).sort(new Document(VERSION, direction))
                .forEach(document -> editions.add(read(document)));
        return editions;
    }

    private static Edition read(Document document) {
        return new Edition(new Code(document.getString(PARTNERSHIP)), new Code(document.getString(PART)),
                document.getInteger(VERSION), new PracticeText(document.getString("text")),
                document.getDate("at").toInstant(), document.getString("by"), document.getString("reason"));
    }
}
