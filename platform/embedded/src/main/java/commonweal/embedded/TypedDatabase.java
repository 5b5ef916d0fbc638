package commonweal.embedded;

import java.util.List;
import java.util.Optional;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * A database whose maps know what they hold.
 *
 * <p>The H2 backend opens its maps by name and without types. So those of the documents are opened here; those of the
 * indexes, too, a moment before, for a map that is open already it takes as it is.
 */
final class TypedDatabase extends H2Database {

    private final MVStore store;
    private final CursorRegistry cursors;

    TypedDatabase(String name, MVStore store, CursorRegistry cursors) {
        // why: first, for the constructor of the H2 backend opens the collections and indexes that exist
        this.store = store;
        this.cursors = cursors;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        String name = getFullCollectionNamespace(collection);
        return new TypedCollection(this, collection, options,
                store.openMap("databases." + name,
                        new MVMap.Builder<Object, Document>().valueType(new DocumentType())),
                store.openMap("meta." + name), cursors);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys,
            boolean sparse) {
        store.openMap(getFullCollectionNamespace(collection) + "._index_" + index,
                new MVMap.Builder<KeyValue, Object>().keyType(new KeyValueType()));
        return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(String collection, String index, List<IndexKey> keys,
            boolean sparse) {
        return new ListIndex(index, keys, sparse);
    }

    /** An aggregate looks at every document of its collection, even when it begins with a match: not here. */
    @Override
    public Document handleCommand(Channel channel, String command, Document query, DatabaseResolver databases,
            Oplog oplog) {
        return firstMatch(command, query)
                .map(match -> ScopedValue.where(TypedCollection.MATCH, match)
                        .call(() -> super.handleCommand(channel, command, query, databases, oplog)))
                .orElseGet(() -> super.handleCommand(channel, command, query, databases, oplog));
    }

    private static Optional<Document> firstMatch(String command, Document query) {
        return command.equals("aggregate") && query.get("pipeline") instanceof List<?> stages && !stages.isEmpty()
                && stages.getFirst() instanceof Document first && first.get("$match") instanceof Document match
                        ? Optional.of(match)
                        : Optional.empty();
    }
}
