package commonweal.metrics.buckets;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import commonweal.events.Id;
import commonweal.metrics.measures.Tallies;

/**
 * What one fact adds to one bucket, unit by unit. A share without units stays where the fact once was, so that a late
 * writer with an older one is recognised.
 *
 * @param stamp grows with every change of the fact and of those that were merged into it
 */
public record Share(long stamp, SortedMap<Id, Tallies> units) {

    public Share {
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
    }

    public Share(long stamp, Map<Id, Tallies> units) {
        this(stamp, new TreeMap<>(units));
    }

    Tallies total() {
        return Tallies.sum(units.values());
    }
}
