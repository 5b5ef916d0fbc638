package commonweal.metrics.buckets;

import java.util.Collection;
import java.util.Map;

/** Where buckets or months are kept. */
public interface Sheets<T extends Sheet> {

    /**
     * What becomes of a sheet.
     *
     * @param before as it was read, or empty
     * @param after the next version, or the same when it stays as it is
     */
    record Change<T extends Sheet>(T before, T after) {

        boolean isNeeded() {
            return after.version() > before.version();
        }
    }

    /** Those of the given ids that exist. */
    Map<String, T> byId(Collection<String> ids);

    /**
     * Saves sheets, each by itself.
     *
     * @return false when one of them has been saved by somebody else in the meantime: read and do it all again
     */
    boolean save(Collection<Change<T>> changes);
}
