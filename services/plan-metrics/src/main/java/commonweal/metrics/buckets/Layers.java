package commonweal.metrics.buckets;

import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

import commonweal.metrics.facts.Facts;
import commonweal.metrics.measures.FormulaSource;

/**
 * Facts with the buckets and months above them.
 *
 * @param generation which of several sets, beside each other while one is rebuilt
 */
public record Layers(int generation, Facts facts, Sheets<Bucket> buckets, Months months, FillBuckets fillBuckets,
        SumMonths sumMonths) {

    public static Layers of(int generation, Facts facts, Sheets<Bucket> buckets, Months months, FormulaSource formulas,
            InstantSource clock) {
        return new Layers(generation, facts, buckets, months, new FillBuckets(facts, buckets, formulas, clock),
                new SumMonths(buckets, months, clock));
    }

    /** Carries what is marked up to the months. Returns the oldest mark that was found, nothing when there was none. */
    public Optional<String> carryUp() {
        Optional<String> fact = fillBuckets.run();
        Optional<String> bucket = sumMonths.run();
        return Stream.of(fact, bucket).flatMap(Optional::stream).min(String::compareTo);
    }
}
