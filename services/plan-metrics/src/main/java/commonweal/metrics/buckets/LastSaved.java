package commonweal.metrics.buckets;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sheets as this instance saved them last, so that the round after need not read them again. Whether somebody else has
 * written one since is told by the next save, and then all are read.
 */
final class LastSaved<T extends Sheet> implements Sheets<T> {

    // why: of a backlog each round has others
    private static final int MOST = 100;

    private final Sheets<T> kept;
    private volatile Map<String, T> last = Map.of();

    LastSaved(Sheets<T> kept) {
        this.kept = kept;
    }

    @Override
    public Map<String, T> byId(Collection<String> ids) {
        Map<String, T> found = new HashMap<>(last);
        found.keySet().retainAll(ids);
        found.putAll(kept.byId(ids.stream().filter(id -> !found.containsKey(id)).toList()));
        return found;
    }

    @Override
    public boolean save(Collection<Change<T>> changes) {
        last = Map.of();
        if (!kept.save(changes)) {
            return false;
        }
        if (changes.size() <= MOST) {
            last = changes.stream().map(Change::after).collect(Collectors.toUnmodifiableMap(Sheet::id, sheet -> sheet));
        }
        return true;
    }
}
