package commonweal.metrics.buckets;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import commonweal.events.Code;
import commonweal.metrics.measures.Tallies;

/**
 * The sums of a month's buckets: a period is the sum of at most twelve of these, however many facts there are.
 *
 * @param id partnership and month: {@code hollowdene/2026-11}
 */
public record Month(String id, long version, SortedMap<String, Sum> buckets) implements Sheet {

    /** The sum of one bucket as of one of its versions. */
    public record Sum(long version, Tallies tallies) {}

    public Month {
        buckets = Collections.unmodifiableSortedMap(new TreeMap<>(buckets));
    }

    static Month empty(String id) {
        return new Month(id, 0, new TreeMap<>());
    }

    public static String id(String partnership, YearMonth month) {
        return partnership + "/" + month;
    }

    /** With the present sums of these buckets, in the place of those of older versions. */
    Month with(Collection<Bucket> newer) {
        TreeMap<String, Sum> all = new TreeMap<>(buckets);
        newer.forEach(bucket -> all.merge(bucket.id(), new Sum(bucket.version(), bucket.total()),
                (old, fresh) -> fresh.version() >= old.version() ? fresh : old));
        return all.equals(buckets) ? this : new Month(id, version + 1, all);
    }

    public Tallies total() {
        return Tallies.sum(buckets.values().stream().map(Sum::tallies).toList());
    }

    /** The sum of its days up to this one. */
    public Tallies upTo(LocalDate last) {
        return Tallies.sum(buckets.entrySet().stream().filter(entry -> !day(entry.getKey()).isAfter(last))
                .map(entry -> entry.getValue().tallies()).toList());
    }

    private static LocalDate day(String bucket) {
        return LocalDate.parse(bucket.split("/")[1]);
    }

    public Code partnership() {
        return new Code(id.split("/")[0]);
    }

    public YearMonth month() {
        return YearMonth.parse(id.split("/")[1]);
    }
}
