package commonweal.metrics.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.buckets.Bucket;
import commonweal.metrics.buckets.Month;
import commonweal.metrics.buckets.Sums;
import commonweal.metrics.measures.FactFormula;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.measures.ReturnFormula;
import commonweal.metrics.measures.StockFormula;
import commonweal.metrics.measures.Tally;
import commonweal.metrics.measures.Unit;
import commonweal.metrics.periods.Period;

/**
 * The units behind a figure, a part of them at a time: the months say how many are in which bucket, so only the buckets of
 * the part are read.
 *
 * @param total how many there are in all
 */
public record Evidence(List<Item> items, long total) {

    /**
     * One unit.
     *
     * @param of the fact that holds it: the case of a survey; the same for a unit that is a fact itself
     * @param unit what it is: report, case ...
     * @param why the code of the rule that left it out
     * @param on the day it counts on
     */
    public record Item(Id id, Id of, String unit, Counted counted, @Nullable String why, LocalDate on) {}

    /** How a unit counts. */
    public enum Counted {
        NUMERATOR, DENOMINATOR_ONLY, EXCLUDED;

        static Counted of(Tally tally) {
            if (tally.excludedCount() > 0) {
                return EXCLUDED;
            }
            return tally.numerator().signum() > 0 ? NUMERATOR : DENOMINATOR_ONLY;
        }
    }

    public static Evidence of(Measure measure, Code partnership, Period period, Sums sums, int skip, int most) {
        TreeMap<String, Long> counts = counts(measure, partnership, period, sums);
        List<String> wanted = new ArrayList<>();
        long before = 0;
        long skipInFirst = 0;
        for (Map.Entry<String, Long> bucket : counts.entrySet()) {
            if (before + bucket.getValue() > skip && before < (long) skip + most) {
                if (wanted.isEmpty()) {
                    skipInFirst = Math.max(0, skip - before);
                }
                wanted.add(bucket.getKey());
            }
            before += bucket.getValue();
        }
        Map<String, Bucket> buckets = sums.buckets(wanted);
        List<Item> items = wanted.stream().flatMap(bucket -> Optional.ofNullable(buckets.get(bucket)).stream())
                .flatMap(bucket -> items(measure, bucket).stream()).skip(skipInFirst).limit(most).toList();
        return new Evidence(items, before);
    }

    private static TreeMap<String, Long> counts(Measure measure, Code partnership, Period period, Sums sums) {
        TreeMap<String, Long> counts = new TreeMap<>();
        List<String> months = PeriodSums.months(measure, period).stream()
                .map(month -> Month.id(partnership.value(), month)).toList();
        sums.months(months).values().forEach(month -> month.buckets().forEach((bucket, sum) -> {
            Tally tally = sum.tallies().of(measure.formula().key());
            long units = tally.n() + tally.excludedCount();
            if (units > 0) {
                counts.put(bucket, units);
            }
        }));
        return counts;
    }

    private static List<Item> items(Measure measure, Bucket bucket) {
        List<Item> items = new ArrayList<>();
        bucket.shares().forEach((fact, share) -> share.units().forEach((unit, tallies) -> {
            Tally tally = tallies.of(measure.formula().key());
            if (tally.n() + tally.excludedCount() > 0) {
                items.add(item(measure, unit, fact, tally, bucket.day()));
            }
        }));
        return items;
    }

    private static Item item(Measure measure, Id id, Id fact, Tally tally, LocalDate day) {
        String unit = switch (measure.formula()) {
            case FactFormula formula -> formula.unit().code();
            case ReturnFormula returned -> Unit.RETURN.code();
            case StockFormula stock -> Unit.RESOURCE.code();
        };
        return new Item(id, fact, unit, Counted.of(tally),
                tally.excludedCount() > 0 ? tally.excluded().firstKey() : null, day);
    }
}
