package commonweal.embedded;

import java.util.Map;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;

/** A map that notes its changes in the journal. */
final class JournalledMap<K, V> extends MVMap<K, V> {

    private final Journal journal;

    private JournalledMap(Map<String, Object> config, DataType<K> keys, DataType<V> values, Journal journal) {
        super(config, keys, values);
        this.journal = journal;
    }

    /** All changes of single entries come here. */
    @Override
    public @Nullable V operate(K key, @Nullable V value, DecisionMaker<? super V> decision) {
        V before = super.operate(key, value, decision);
        journal.note(this, key, get(key));
        return before;
    }

    @Override
    public void clear() {
        super.clear();
        journal.outgrow();
    }

    static final class Builder<K, V> extends BasicBuilder<JournalledMap<K, V>, K, V> {

        private final Journal journal;

        Builder(Journal journal) {
            this.journal = journal;
        }

        @Override
        protected JournalledMap<K, V> create(Map<String, Object> config) {
            return new JournalledMap<>(config, getKeyType(), getValueType(), journal);
        }
    }
}
