package commonweal.metrics.buckets;

import java.util.Collection;
import java.util.Map;

import commonweal.metrics.measures.Tallies;

/** Months, whose sums can be had without their parts. */
public interface Months extends Sheets<Month> {

    /** The sums of those of the given months that exist. */
    Map<String, Tallies> totals(Collection<String> ids);
}
