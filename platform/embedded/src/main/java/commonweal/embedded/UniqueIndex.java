package commonweal.embedded;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index whose keys stand for one document each, in a map of the store.
 *
 * <p>Of the texts that begin with something it looks only at those, in their order and no further than somebody reads:
 * what waits for some work is found that way, and a part of it must not cost more the more there is.
 */
final class UniqueIndex extends AbstractUniqueIndex<Object> {

    private static final Pattern BEGINNING = Pattern.compile("\\^([\\p{L}\\p{Nd}/ _:-]*)");

    private final MVMap<KeyValue, Object> positions;

    UniqueIndex(String name, List<IndexKey> keys, boolean sparse, MVMap<KeyValue, Object> positions) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    /** Positions in the ascending order of a field. */
    record InOrder(String field, Iterable<Object> positions) implements Iterable<Object> {

        boolean isAskedFor(Document orderBy) {
            return orderBy.size() == 1 && orderBy.get(field) instanceof Number ascending && ascending.intValue() == 1;
        }

        @Override
        public Iterator<Object> iterator() {
            return positions.iterator();
        }
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        return beginning(query)
                .<Iterable<Object>>map(text -> new InOrder(keys().getFirst(), () -> from(text).iterator()))
                .orElseGet(() -> super.getPositions(query));
    }

    private Optional<String> beginning(Document query) {
        Object asked = isCompoundIndex() ? null : query.get(keys().getFirst());
        if (!BsonRegularExpression.isRegularExpression(asked)) {
            return Optional.empty();
        }
        BsonRegularExpression expression = BsonRegularExpression.convertToRegularExpression(asked);
        Matcher plain = BEGINNING.matcher(expression.getPattern());
        boolean exact = expression.getOptions() == null || expression.getOptions().isEmpty();
        return exact && plain.matches() ? Optional.of(plain.group(1)) : Optional.empty();
    }

    private Stream<Object> from(String text) {
        Cursor<KeyValue, Object> cursor = positions.cursor(new KeyValue(text));
        Iterable<KeyValue> keys = () -> cursor;
        return StreamSupport.stream(keys.spliterator(), false)
                .takeWhile(key -> key.get(0) instanceof String found && found.startsWith(text))
                .map(key -> cursor.getValue());
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return positions.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return positions.putIfAbsent(key, Missing.ofNullable(position)) == null;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return positions.entrySet();
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return positions.get(key);
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
