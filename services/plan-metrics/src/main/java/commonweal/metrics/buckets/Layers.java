package commonweal.metrics.buckets;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.facts.Facts;
import commonweal.metrics.facts.StoredFact;
import commonweal.metrics.measures.Entry;
import commonweal.metrics.measures.FormulaSource;
import commonweal.metrics.measures.Tallies;

/**
 * Facts with the buckets and months above them.
 *
 * @param generation which of several sets, beside each other while one is rebuilt
 */
public record Layers(int generation, Facts facts, Sheets<Bucket> buckets, Months months, CarryUp up)
        implements
            Sums {

    public static Layers of(int generation, Facts facts, Sheets<Bucket> buckets, Months months, FormulaSource formulas,
            InstantSource clock) {
        return new Layers(generation, facts, buckets, months,
                new CarryUp(facts, new LastSaved<>(buckets), new LastSaved<>(months), formulas, clock));
    }

    @Override
    public Map<String, Tallies> totals(Collection<String> ids) {
        return months.totals(ids);
    }

    @Override
    public Map<String, Month> months(Collection<String> ids) {
        return months.byId(ids);
    }

    @Override
    public Map<String, Bucket> buckets(Collection<String> ids) {
        return buckets.byId(ids);
    }

    /** The entries that a fact is counted by: its own and those of all that was merged into it, in order. */
    public List<Entry> entries(Id fact) {
        Collection<StoredFact> found = facts.byId(List.of(fact)).values();
        return found.stream().findFirst()
                .map(stored -> Families.around(found, facts::byId).entries(stored.fact())).orElse(List.of());
    }

    /** Partnerships with facts that nobody carries up, because they were counted by formulas that no instance has. */
    public Set<Code> leftBehind() {
        return up.leftBehind();
    }

    /**
     * Carries up what is marked, a round of it.
     *
     * @param onwards carries months on that may have changed; false when it could not, so that all is done again
     * @return when the oldest mark was set that was found, nothing when there was none
     */
    public Optional<Instant> carryUp(Predicate<Collection<Month>> onwards) {
        return up.round(onwards);
    }
}
