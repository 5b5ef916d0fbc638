package commonweal.embedded;

import java.util.List;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;

/**
 * A collection that answers with copies.
 *
 * <p>An update changes the fields of the kept document one by one, and an answer is put on the wire only when the
 * collection is free for the next update. Without a copy a reader could get the new version beside the old state, and a
 * change based on that would pass as up to date. Nested documents are replaced, never changed, so one level is enough.
 */
final class TypedCollection extends H2Collection {

    private static final String FOUND_AND_MODIFIED = "value";

    TypedCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, Document> documents,
            MVMap<String, Object> metadata, CursorRegistry cursors) {
        super(database, name, options, documents, metadata, cursors);
    }

    @Override
    protected QueryResult createQueryResult(List<Document> found, int batchSize) {
        return super.createQueryResult(found.stream().map(Document::clone).toList(), batchSize);
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        Document answer = super.findAndModify(query);
        if (answer.get(FOUND_AND_MODIFIED) instanceof Document document) {
            answer.put(FOUND_AND_MODIFIED, document.clone());
        }
        return answer;
    }
}
