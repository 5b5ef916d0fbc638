package commonweal.metrics.buckets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import commonweal.events.Id;
import commonweal.metrics.facts.Fact;
import commonweal.metrics.facts.Standing;
import commonweal.metrics.facts.StoredFact;
import commonweal.metrics.measures.Entry;
import commonweal.metrics.measures.Formulas;
import commonweal.metrics.measures.Tallies;

/**
 * Facts together with all they are or ever were merged with, and what each of them adds to which bucket. A merged case adds
 * nothing itself; its entries are counted as the case's that it became part of.
 */
final class Families {

    private final Map<Id, StoredFact> known;

    private Families(Map<Id, StoredFact> known) {
        this.known = known;
    }

    /** @param load finds facts by id; asked once more for each step of a chain of merges */
    static Families around(Collection<StoredFact> facts, Function<Collection<Id>, Map<Id, StoredFact>> load) {
        Map<Id, StoredFact> known = new HashMap<>();
        facts.forEach(stored -> known.put(stored.fact().id(), stored));
        Set<Id> asked = new HashSet<>(known.keySet());
        List<StoredFact> step = List.copyOf(facts);
        while (!step.isEmpty()) {
            Set<Id> missing = new TreeSet<>();
            step.forEach(stored -> Stream.concat(stored.fact().parts().stream(), stored.fact().wholes().stream())
                    .filter(asked::add).forEach(missing::add));
            Map<Id, StoredFact> found = load.apply(missing);
            known.putAll(found);
            step = List.copyOf(found.values());
        }
        return new Families(known);
    }

    /** The given facts and those that they are or ever were a part of: all whose shares may have changed. */
    Set<Fact> touchedBy(Collection<StoredFact> facts) {
        Set<Id> touched = new LinkedHashSet<>();
        facts.forEach(stored -> reach(stored.fact().id(), Fact::wholes, touched));
        return new LinkedHashSet<>(touched.stream().flatMap(id -> find(id).stream()).toList());
    }

    /** What the fact adds to each bucket that it could ever have been in; an empty share where it adds nothing now. */
    Map<String, Share> shares(Fact fact, Formulas formulas) {
        Map<LocalDate, String> places = new TreeMap<>(fact.buckets());
        Set<String> buckets = new TreeSet<>(places.values());
        for (Fact part : partsOf(fact)) {
            part.buckets().forEach(places::putIfAbsent);
            buckets.addAll(part.buckets().values());
        }
        long stamp = stamp(fact);
        Map<String, Share> shares = new TreeMap<>();
        buckets.forEach(bucket -> shares.put(bucket, new Share(stamp, Map.<Id, Tallies>of())));
        formulas.count(fact.kind(), fact.id(), entries(fact)).forEach((day, units) -> {
            // why: a day without a place belongs to a formula that is new; the fact is about to be counted again for it
            if (places.containsKey(day)) {
                shares.put(places.get(day), new Share(stamp, units));
            }
        });
        return shares;
    }

    /** What the fact is counted by; nothing when it is a part of another or erased. */
    List<Entry> entries(Fact fact) {
        if (!(fact.standing() instanceof Standing.Alone)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>(fact.entries());
        partsOf(fact).stream().filter(part -> whole(part).filter(fact.id()::equals).isPresent())
                .forEach(part -> entries.addAll(part.entries()));
        return entries.stream().sorted().toList();
    }

    /** Only grows, since parts are never forgotten. */
    private long stamp(Fact fact) {
        return version(fact) + partsOf(fact).stream().mapToLong(this::version).sum();
    }

    private long version(Fact fact) {
        StoredFact stored = known.get(fact.id());
        return stored == null ? 0 : stored.version();
    }

    private List<Fact> partsOf(Fact fact) {
        Set<Id> parts = new LinkedHashSet<>();
        reach(fact.id(), Fact::parts, parts);
        parts.remove(fact.id());
        return parts.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** The case that a fact is counted with in the end. */
    private Optional<Id> whole(Fact fact) {
        Set<Id> passed = new HashSet<>();
        Optional<Fact> at = Optional.of(fact);
        while (at.isPresent() && at.get().standing() instanceof Standing.PartOf(Id next)) {
            // why: cases merged into each other in a circle have no whole; they are told apart by nobody but an error
            at = passed.add(at.get().id()) ? find(next) : Optional.empty();
        }
        return at.map(Fact::id);
    }

    private void reach(Id from, Function<Fact, ? extends Collection<Id>> next, Set<Id> reached) {
        if (reached.add(from)) {
            find(from).ifPresent(fact -> next.apply(fact).forEach(id -> reach(id, next, reached)));
        }
    }

    private Optional<Fact> find(Id id) {
        return Optional.ofNullable(known.get(id)).map(StoredFact::fact);
    }
}
