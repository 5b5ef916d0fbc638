package commonweal.embedded;

import java.util.List;
import java.util.Optional;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;

/** A database whose maps know what they hold. */
final class TypedDatabase extends H2Database {

    private final Maps maps;
    private final CursorRegistry cursors;

    TypedDatabase(String name, Maps maps, CursorRegistry cursors) {
        // why: first, for the constructor of the H2 backend opens the collections and indexes that exist
        this.maps = maps;
        this.cursors = cursors;
        super(name, maps.store(), cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        String name = getFullCollectionNamespace(collection);
        return new TypedCollection(this, collection, options, maps.documents(name), maps.metadata(name), cursors);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys,
            boolean sparse) {
        return new UniqueIndex(index, keys, sparse, maps.index(getFullCollectionNamespace(collection), index));
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
