package commonweal.metrics.buckets;

import java.util.Collection;
import java.util.Map;

import commonweal.metrics.measures.Tallies;

/** What figures and their evidence are read from, by exact ids. */
public interface Sums {

    /** The sums of those of the given months that exist. */
    Map<String, Tallies> totals(Collection<String> months);

    /** Those of the given months that exist, with their parts. */
    Map<String, Month> months(Collection<String> ids);

    /** Those of the given buckets that exist. */
    Map<String, Bucket> buckets(Collection<String> ids);
}
