package commonweal.embedded;

import java.util.Optional;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Opens the maps of a store so that they know what they hold, under the names that the H2 backend gives them. */
final class Maps {

    private static final String DOCUMENTS = "databases.";
    private static final String INDEX = "._index_";

    private final MVStore store;
    private final Optional<Journal> journal;

    /** @param journal where their changes are noted, if anywhere */
    Maps(MVStore store, Optional<Journal> journal) {
        this.store = store;
        this.journal = journal;
    }

    MVStore store() {
        return store;
    }

    /** @param collection with its database, such as {@code intake.reports} */
    MVMap<Object, Document> documents(String collection) {
        return documentsOf(DOCUMENTS + collection);
    }

    MVMap<KeyValue, Object> index(String collection, String index) {
        return indexOf(collection + INDEX + index);
    }

    /** What is known of a collection besides; changes only when maps come or go. */
    MVMap<String, Object> metadata(String collection) {
        return store.openMap("meta." + collection);
    }

    /** The map of documents or of an index with this number. */
    MVMap<?, ?> withId(int id) {
        String name = store.getMapName(id);
        return name.startsWith(DOCUMENTS) ? documentsOf(name) : indexOf(name);
    }

    private MVMap<Object, Document> documentsOf(String name) {
        return open(name, this.<Object, Document>builder().valueType(new DocumentType()));
    }

    private MVMap<KeyValue, Object> indexOf(String name) {
        return open(name, this.<KeyValue, Object>builder().keyType(new KeyValueType()));
    }

    private <K, V> MVMap<K, V> open(String name, MVMap.MapBuilder<? extends MVMap<K, V>, K, V> builder) {
        boolean isNew = !store.hasMap(name);
        MVMap<K, V> map = store.openMap(name, builder);
        if (isNew) {
            // why: afterwards, so that no commit in between takes the word away without having the map
            journal.ifPresent(Journal::outgrow);
        }
        return map;
    }

    private <K, V> MVMap.BasicBuilder<? extends MVMap<K, V>, K, V> builder() {
        return journal.<MVMap.BasicBuilder<? extends MVMap<K, V>, K, V>>map(JournalledMap.Builder::new)
                .orElseGet(MVMap.Builder::new);
    }
}
