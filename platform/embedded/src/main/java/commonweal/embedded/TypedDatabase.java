package commonweal.embedded;

import java.util.List;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * A database whose maps know what they hold.
 *
 * <p>The H2 backend opens its maps by name and without types; a map that is open already it takes as it is. So each is
 * opened here, typed, a moment before.
 */
final class TypedDatabase extends H2Database {

    private final MVStore store;

    TypedDatabase(String name, MVStore store, CursorRegistry cursors) {
        // why: first, for the constructor of the H2 backend opens the collections and indexes that exist
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        store.openMap("databases." + getFullCollectionNamespace(collection),
                new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
        return super.openOrCreateCollection(collection, options);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys,
            boolean sparse) {
        store.openMap(getFullCollectionNamespace(collection) + "._index_" + index,
                new MVMap.Builder<KeyValue, Object>().keyType(new KeyValueType()));
        return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }
}
