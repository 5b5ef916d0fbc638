package commonweal.embedded;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;

import commonweal.embedded.UniqueIndex.InOrder;

/**
 * A collection that answers with copies, and lists from indexes.
 *
 * <p>An update changes the fields of the kept document one by one, and an answer is put on the wire only when the
 * collection is free for the next update. Without a copy a reader could get the new version beside the old state, and a
 * change based on that would pass as up to date. Nested documents are replaced, never changed, so one level is enough.
 */
final class TypedCollection extends H2Collection {

    /** With what an aggregate begins, for as long as it runs. No pipeline may look up its own collection. */
    static final ScopedValue<Document> MATCH = ScopedValue.newInstance();

    private static final String ID = "_id";
    private static final String FOUND_AND_MODIFIED = "value";

    TypedCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, Document> documents,
            MVMap<String, Object> metadata, CursorRegistry cursors) {
        super(database, name, options, documents, metadata, cursors);
    }

    @Override
    protected QueryResult createQueryResult(List<Document> found, int batchSize) {
        return super.createQueryResult(found.stream().map(Document::clone).toList(), batchSize);
    }

    /** Comes when a unique index can answer. */
    @Override
    protected QueryResult matchDocuments(Document query, Iterable<Object> positions, Document orderBy, int skip,
            int limit, int batchSize, Document fields) {
        // why: what need not be sorted is read no further than the limit
        boolean sorted = orderBy != null && positions instanceof InOrder found && found.isAskedFor(orderBy);
        // why: to look for each document among all the ids that were asked for would cost the square of their number
        Document open = isIdsAlone(query) ? new Document() : query;
        return super.matchDocuments(open, positions, sorted ? null : orderBy, skip, limit, batchSize, fields);
    }

    /** Whether the index has said all: the documents with these ids, which are texts. */
    private static boolean isIdsAlone(Document query) {
        return query.size() == 1 && query.get(ID) instanceof Document asked && asked.size() == 1
                && asked.get("$in") instanceof Collection<?> ids && ids.stream().allMatch(String.class::isInstance);
    }

    /** Comes when no unique index can answer. */
    @Override
    protected QueryResult matchDocuments(Document query, Document orderBy, int skip, int limit, int batchSize,
            Document fields) {
        Conditions conditions = Conditions.of(query);
        Document wanted = orderBy == null ? new Document() : orderBy;
        Optional<ListIndex> best = getIndexes().stream().filter(ListIndex.class::isInstance).map(ListIndex.class::cast)
                .max(Comparator.comparingInt(index -> index.reach(conditions, wanted).worth()))
                .filter(index -> index.hasRoomFor(count()) && index.reach(conditions, wanted).narrows());
        if (best.isEmpty()) {
            return super.matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        ListIndex index = best.get();
        index.fill(streamAllDocumentsWithPosition());
        Reach reach = index.reach(conditions, wanted);
        return matchDocumentsFromStream(query, index.positions(reach).map(this::getDocument), skip, limit, batchSize,
                reach.order() == Reach.Order.UNKNOWN ? deriveComparator(orderBy) : null, fields);
    }

    /** Nobody asks for it, and it would take two more encodings of the document and one more write for each update. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        return StreamSupport.stream(handleQuery(MATCH.orElse(new Document())).spliterator(), false);
    }

    @Override
    public synchronized int count(Document query, int skip, int limit) {
        return super.count(query, skip, limit);
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
