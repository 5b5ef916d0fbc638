package commonweal.metrics.buckets;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.facts.Fact;
import commonweal.metrics.facts.Facts;
import commonweal.metrics.facts.StoredFact;
import commonweal.metrics.measures.FormulaSource;

/**
 * Carries marked facts into their buckets, the sums of these into their months, and months onwards. What is written does
 * not depend on what was written before, and facts keep their marks to the end: a round that was cut short anywhere is done
 * again from its beginning by the next.
 */
public final class CarryUp {

    // why: a bucket is written anew for each round that touches it, so a backlog is carried in few rounds
    static final int MOST = 2_500;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Facts facts;
    private final Sheets<Bucket> buckets;
    private final Sheets<Month> months;
    private final FormulaSource formulas;
    private final InstantSource clock;
    private volatile Set<Code> leftBehind = Set.of();

    CarryUp(Facts facts, Sheets<Bucket> buckets, Sheets<Month> months, FormulaSource formulas, InstantSource clock) {
        this.facts = facts;
        this.buckets = buckets;
        this.months = months;
        this.formulas = formulas;
        this.clock = clock;
    }

    /**
     * One round.
     *
     * @param onwards carries months on that may have changed; false when it could not
     * @return when the oldest mark was set that was found, nothing when no fact is marked
     */
    Optional<Instant> round(Predicate<Collection<Month>> onwards) {
        List<StoredFact> all = facts.marked(MOST);
        List<StoredFact> marked = all.stream().filter(this::isCountedAsHere).toList();
        Instant longAgo = clock.instant().minus(LONG);
        leftBehind = all.stream().filter(stored -> !isCountedAsHere(stored)).map(StoredFact::fact)
                .filter(fact -> fact.markedAt().isBefore(longAgo)).map(Fact::partnership)
                .collect(Collectors.toUnmodifiableSet());
        if (marked.isEmpty()) {
            return Optional.empty();
        }
        if (filled(due(marked)).flatMap(this::summed).filter(onwards).isPresent()) {
            facts.unmark(marked);
        }
        return marked.stream().map(stored -> stored.fact().markedAt()).min(Comparator.naturalOrder());
    }

    /** Partnerships of whose facts some have waited long for an instance with other formulas. */
    Set<Code> leftBehind() {
        return leftBehind;
    }

    /** A fact that was placed by other formulas, of an instance with another version of a plan, is that instance's to carry. */
    private boolean isCountedAsHere(StoredFact stored) {
        return stored.fact().countedBy().equals(formulas.of(stored.fact().partnership()).signature());
    }

    private Map<String, Map<Id, Share>> due(List<StoredFact> marked) {
        Families families = Families.around(marked, facts::byId);
        Map<String, Map<Id, Share>> due = new TreeMap<>();
        families.touchedBy(marked)
                .forEach(fact -> families.shares(fact, formulas.of(fact.partnership()))
                        .forEach((bucket, share) -> due.computeIfAbsent(bucket, id -> new TreeMap<>())
                                .put(fact.id(), share)));
        return due;
    }

    /** The buckets with their new shares, or nothing when somebody else wrote one of them meanwhile. */
    private Optional<Collection<Bucket>> filled(Map<String, Map<Id, Share>> due) {
        Map<String, Bucket> before = buckets.byId(due.keySet());
        return saved(buckets, due.entrySet().stream().map(entry -> {
            Bucket bucket = before.getOrDefault(entry.getKey(), Bucket.empty(entry.getKey()));
            return new Sheets.Change<>(bucket, bucket.with(entry.getValue()));
        }).toList());
    }

    /** The months with the present sums of these buckets, in the same way. */
    private Optional<Collection<Month>> summed(Collection<Bucket> filled) {
        Map<String, List<Bucket>> due = filled.stream()
                .collect(Collectors.groupingBy(Bucket::month, TreeMap::new, Collectors.toList()));
        Map<String, Month> before = months.byId(due.keySet());
        return saved(months, due.entrySet().stream().map(entry -> {
            Month month = before.getOrDefault(entry.getKey(), Month.empty(entry.getKey()));
            return new Sheets.Change<>(month, month.with(entry.getValue()));
        }).toList());
    }

    private static <T extends Sheet> Optional<Collection<T>> saved(Sheets<T> sheets, List<Sheets.Change<T>> changes) {
        return sheets.save(changes.stream().filter(Sheets.Change::isNeeded).toList())
                ? Optional.of(changes.stream().map(Sheets.Change::after).toList())
                : Optional.empty();
    }
}
