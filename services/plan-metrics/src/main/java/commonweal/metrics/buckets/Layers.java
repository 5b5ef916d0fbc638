package commonweal.metrics.buckets;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
public record Layers(int generation, Facts facts, Sheets<Bucket> buckets, Months months, FillBuckets fillBuckets,
        SumMonths sumMonths) implements Sums {

    public static Layers of(int generation, Facts facts, Sheets<Bucket> buckets, Months months, FormulaSource formulas,
            InstantSource clock) {
        return new Layers(generation, facts, buckets, months, new FillBuckets(facts, buckets, formulas, clock),
                new SumMonths(buckets, months, clock));
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
        return fillBuckets.leftBehind();
    }

    /** Carries what is marked up to the months. Returns the oldest mark that was found, nothing when there was none. */
    public Optional<String> carryUp() {
        Optional<String> fact = fillBuckets.run();
        Optional<String> bucket = sumMonths.run();
        return Stream.of(fact, bucket).flatMap(Optional::stream).min(String::compareTo);
    }
}
