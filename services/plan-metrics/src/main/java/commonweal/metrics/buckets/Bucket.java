package commonweal.metrics.buckets;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import commonweal.events.Id;
import commonweal.metrics.measures.Tallies;

/**
 * What some facts add to one day of one partnership.
 *
 * @param id partnership, day and a name: {@code hollowdene/2026-11-21/k3f9}
 */
public record Bucket(String id, long version, SortedMap<Id, Share> shares) implements Sheet {

    public Bucket {
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    }

    static Bucket empty(String id) {
        return new Bucket(id, 0, new TreeMap<>());
    }

    /** With these shares in the place of older ones. */
    Bucket with(Map<Id, Share> newer) {
        TreeMap<Id, Share> all = new TreeMap<>(shares);
        newer.forEach(
                (fact, share) -> all.merge(fact, share, (old, fresh) -> fresh.stamp() >= old.stamp() ? fresh : old));
        return all.equals(shares) ? this : new Bucket(id, version + 1, all);
    }

    public Tallies total() {
        return Tallies.sum(shares.values().stream().map(Share::total).toList());
    }

    public LocalDate day() {
        return LocalDate.parse(id.split("/")[1]);
    }

    String month() {
        return Month.id(id.split("/")[0], YearMonth.from(day()));
    }
}
