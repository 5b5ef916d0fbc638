package commonweal.metrics.measures;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a measure shows for a period.
 *
 * @param value per cent for percentages and changes, else a number, rounded but never across the target; absent when there is nothing to compute it from
 * @param denominator what the numerator is of, or the baseline of a change
 * @param n how many units it rests on
 * @param excluded how many were left out, by rule
 * @param display the value in words
 * @param context what it means beside target, baseline and the rest of the period
 */
public record Reading(Optional<BigDecimal> value, BigDecimal numerator, Optional<BigDecimal> denominator, long n,
        SortedMap<String, Long> excluded, Status status, String display, Context context) {

    /** Reads a measure off its tallies. */
    public static Reading of(Measure measure, Window window) {
        Optional<BigDecimal> denominator = Values.denominator(measure, window);
        Optional<BigDecimal> exact = Values.value(measure, window, denominator);
        Optional<BigDecimal> value = exact.map(number -> Values.rounded(measure, number));
        Tally tally = window.tally();
        return new Reading(value, tally.numerator(), denominator, tally.n(), tally.excluded(),
                StatusRules.decide(measure, window, exact), Display.of(measure, window, value, denominator),
                Contexts.of(measure, window, value));
    }

    /** What a part of the period amounts to by itself, such as a month of a trend. */
    public static Optional<BigDecimal> level(Measure measure, Tally tally) {
        return Values.level(measure, tally);
    }
}
