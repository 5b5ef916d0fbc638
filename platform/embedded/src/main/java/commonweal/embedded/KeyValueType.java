package commonweal.embedded;

import java.nio.ByteBuffer;
import java.util.ArrayList;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Compares the keys of an index by their values, in MongoDB's order, and keeps them in the file as BSON.
 *
 * <p>H2 by itself would serialise two keys to compare them, at each step of each look-up.
 */
final class KeyValueType extends BasicDataType<KeyValue> {

    private static final String VALUE = "v";
    private static final String MISSING = "m";

    private final DocumentType documents = new DocumentType();

    @Override
    public int compare(KeyValue one, KeyValue other) {
        int common = Math.min(one.size(), other.size());
        for (int i = 0; i < common; i++) {
            int order = compareValues(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    static int compareValues(Object one, Object other) {
        return one instanceof String text && other instanceof String otherText
                ? text.compareTo(otherText)
                : ValueComparator.ascWithoutListHandling().compare(one, other);
    }

    @Override
    public int getMemory(KeyValue key) {
        return 64 + 64 * key.size();
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        buffer.putVarInt(key.size());
        for (var value : key) {
            // why: BSON has no word for a field that is not there
            documents.write(buffer,
                    value instanceof Missing ? new Document(MISSING, true) : new Document(VALUE, value));
        }
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        int size = DataUtils.readVarInt(buffer);
        var values = new ArrayList<Object>(size);
        for (int i = 0; i < size; i++) {
            var value = documents.read(buffer);
            values.add(value.containsKey(MISSING) ? Missing.getInstance() : value.get(VALUE));
        }
        return new KeyValue(values);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
