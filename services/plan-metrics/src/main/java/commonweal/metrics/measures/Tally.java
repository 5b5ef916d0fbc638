package commonweal.metrics.measures;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was counted for one formula: of one unit, of a day or of a period. Tallies add up.
 *
 * @param n how many units were counted
 * @param excluded how many were left out, by the code of the rule
 */
public record Tally(BigDecimal numerator, BigDecimal denominator, long n, SortedMap<String, Long> excluded) {

    public static final Tally NONE = new Tally(BigDecimal.ZERO, BigDecimal.ZERO, 0, new TreeMap<>());

    public Tally {
        // why: 10 and 1E+1 are the same number and have to be equal
        numerator = plain(numerator);
        denominator = plain(denominator);
        excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
    }

    public static Tally counted(long numerator, long denominator) {
        return counted(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    public static Tally counted(BigDecimal numerator, BigDecimal denominator) {
        return new Tally(numerator, denominator, 1, new TreeMap<>());
    }

    public static Tally excluded(String rule) {
        return new Tally(BigDecimal.ZERO, BigDecimal.ZERO, 0, new TreeMap<>(java.util.Map.of(rule, 1L)));
    }

    public Tally plus(Tally other) {
        if (isNothing() || other.isNothing()) {
            return isNothing() ? other : this;
        }
        TreeMap<String, Long> both = new TreeMap<>(excluded);
        other.excluded.forEach((rule, count) -> both.merge(rule, count, Long::sum));
        return new Tally(numerator.add(other.numerator), denominator.add(other.denominator), n + other.n, both);
    }

    private boolean isNothing() {
        return n == 0 && excluded.isEmpty() && numerator.signum() == 0 && denominator.signum() == 0;
    }

    public long excludedCount() {
        return excluded.values().stream().mapToLong(Long::longValue).sum();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
