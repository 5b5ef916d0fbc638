package commonweal.metrics.buckets;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.facts.Fact;
import commonweal.metrics.facts.Facts;
import commonweal.metrics.facts.StoredFact;
import commonweal.metrics.measures.FormulaSource;

/**
 * Carries marked facts into their buckets. What is written does not depend on what was written before, and marks are taken
 * off last, so that a run that was cut short anywhere is finished by the next.
 */
public final class FillBuckets {

    // why: a bucket is written anew for each round that touches it, so a backlog is carried in few rounds
    static final int MOST = 2_500;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Facts facts;
    private final Sheets<Bucket> buckets;
    private final FormulaSource formulas;
    private final InstantSource clock;
    private volatile Set<Code> leftBehind = Set.of();

    FillBuckets(Facts facts, Sheets<Bucket> buckets, FormulaSource formulas, InstantSource clock) {
        this.facts = facts;
        this.buckets = buckets;
        this.formulas = formulas;
        this.clock = clock;
    }

    /** Returns the oldest mark that was found, nothing when no fact is marked. */
    Optional<String> run() {
        Instant now = clock.instant();
        List<StoredFact> all = facts.marked(MOST);
        List<StoredFact> marked = all.stream().filter(this::isCountedAsHere).toList();
        leftBehind = all.stream().filter(stored -> !isCountedAsHere(stored)).map(StoredFact::fact)
                .filter(fact -> Marks.age(fact.mark(), now).compareTo(LONG) > 0).map(Fact::partnership)
                .collect(Collectors.toUnmodifiableSet());
        if (marked.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Map<Id, Share>> due = due(marked);
        Map<String, Bucket> before = buckets.byId(due.keySet());
        List<Bucket> changed = due.entrySet().stream().map(entry -> before
                .getOrDefault(entry.getKey(), Bucket.empty(entry.getKey())).with(entry.getValue(), now)).toList();
        if (buckets.save(changed)) {
            facts.unmark(marked);
        }
        return marked.stream().map(stored -> stored.fact().mark()).min(String::compareTo);
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
}
