package commonweal.metrics.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.measures.Entry;
import commonweal.metrics.measures.FactKind;

/**
 * All that is known of one report, case, return and so on. The same events give the same fact in whatever order they
 * arrive.
 *
 * @param entries what happened, in order
 * @param parts cases that are or ever were merged into this one
 * @param wholes cases that this one is or ever was merged into
 * @param buckets the bucket for each day that the fact is or ever could be counted on; never taken back, so that
 *     whoever finishes an interrupted change knows every place to look
 * @param countedBy the formulas that the buckets were chosen for
 * @param mark set when the buckets have not been filled from this state yet; sorts by time, unique, and another after
 *     each change
 */
public record Fact(Id id, Code partnership, FactKind kind, List<Entry> entries, Standing standing, SortedSet<Id> parts,
        SortedSet<Id> wholes, SortedMap<LocalDate, String> buckets, String countedBy, String mark) {

    private static final Set<String> MERGES = Set.of("case-merged", "case-unmerged");

    public Fact {
        entries = entries.stream().sorted().toList();
        parts = Collections.unmodifiableSortedSet(new TreeSet<>(parts));
        wholes = Collections.unmodifiableSortedSet(new TreeSet<>(wholes));
        buckets = Collections.unmodifiableSortedMap(new TreeMap<>(buckets));
    }

    /** A fact that nothing is known of yet. */
    static Fact unknown(Id id, Code partnership, FactKind kind) {
        return new Fact(id, partnership, kind, List.of(), new Standing.Alone(), new TreeSet<>(), new TreeSet<>(),
                new TreeMap<>(), "", "");
    }

    Fact with(Entry entry) {
        return isErased() ? this : copy(Stream.concat(entries.stream(), Stream.of(entry)).toList(), standing);
    }

    Fact mergedInto(Id whole) {
        TreeSet<Id> all = new TreeSet<>(wholes);
        all.add(whole);
        Standing merged = isErased() ? standing : new Standing.PartOf(whole);
        return new Fact(id, partnership, kind, entries, merged, parts, all, buckets, countedBy, mark);
    }

    Fact onItsOwnAgain() {
        return isErased() ? this : copy(entries, new Standing.Alone());
    }

    Fact absorbing(Id part) {
        TreeSet<Id> all = new TreeSet<>(parts);
        all.add(part);
        return new Fact(id, partnership, kind, entries, standing, all, wholes, buckets, countedBy, mark);
    }

    Fact erased() {
        return copy(List.of(), new Standing.Erased());
    }

    /**
     * As it was known before an instant: without the entries that were recorded later, and merged as it was said to be then.
     * What is erased now is not known for any time: that is what erasing means.
     */
    public Fact asKnownBefore(Instant end) {
        if (isErased()) {
            return this;
        }
        List<Entry> known = entries.stream().filter(entry -> entry.knownAt().isBefore(end)).toList();
        Standing then = known.stream().filter(entry -> entry.subject().equals(id) && MERGES.contains(entry.event()))
                .max(Comparator.comparingLong(Entry::sequence)).flatMap(entry -> Optional
                        .ofNullable(entry.details().get("into-case-id")))
                .<Standing>map(whole -> new Standing.PartOf(new Id(whole))).orElseGet(Standing.Alone::new);
        return copy(known, then);
    }

    public boolean isErased() {
        return standing instanceof Standing.Erased;
    }

    /** With a bucket for each of these days; a day that has one keeps it. */
    Fact placed(Set<LocalDate> days, Function<LocalDate, String> bucketOf, String formulas) {
        TreeMap<LocalDate, String> all = new TreeMap<>(buckets);
        days.forEach(day -> all.computeIfAbsent(day, bucketOf));
        return new Fact(id, partnership, kind, entries, standing, parts, wholes, all, formulas, mark);
    }

    Fact marked(String newMark) {
        return new Fact(id, partnership, kind, entries, standing, parts, wholes, buckets, countedBy, newMark);
    }

    /** When its mark was set. */
    public Instant markedAt() {
        return Instant.ofEpochMilli(Long.parseLong(mark.substring(0, 13)));
    }

    private Fact copy(List<Entry> newEntries, Standing newStanding) {
        return new Fact(id, partnership, kind, newEntries, newStanding, parts, wholes, buckets, countedBy, mark);
    }
}
