package commonweal.metrics.buckets;

import java.util.Collection;
import java.util.Map;

/** Where buckets or months are kept. */
public interface Sheets<T extends Sheet> {

    /** A sheet as it was read, or empty, and with the next version as it is to be. */
    record Change<T extends Sheet>(T before, T after) {}

    /** Those of the given ids that exist. */
    Map<String, T> byId(Collection<String> ids);

    /**
     * Saves sheets, each by itself.
     *
     * @return false when one of them has been saved by somebody else in the meantime: read and do it all again
     */
    boolean save(Collection<Change<T>> changes);
}
