package commonweal.metrics.buckets;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where buckets or months are kept. */
public interface Sheets<T extends Sheet> {

    /** Those of the given ids that exist. */
    Map<String, T> byId(Collection<String> ids);

    /** Sheets whose sum has not been carried on as it is now, some of them when there are many. */
    List<T> marked(int most);

    /**
     * Saves sheets that were read before and changed, each by itself.
     *
     * @return false when one of them has been saved by somebody else in the meantime: read and do it all again
     */
    boolean save(Collection<T> changed);

    /** Takes the marks off, except where the sheet has changed since it was read. */
    void unmark(Collection<T> carriedOn);
}
