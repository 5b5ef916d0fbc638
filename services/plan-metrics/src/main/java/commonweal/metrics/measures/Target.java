package commonweal.metrics.measures;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * What is to be reached.
 *
 * @param value per cent for percentages and changes (minus 5 is 5% fewer), else a number
 */
public record Target(Comparison comparison, BigDecimal value) {

    /** Which side of the value is good. */
    public enum Comparison {
        AT_LEAST, AT_MOST;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean isMetBy(BigDecimal reached) {
        return isMetBy(reached, BigDecimal.ZERO);
    }

    /** Met, or missed by no more than the margin. */
    boolean isMetBy(BigDecimal reached, BigDecimal margin) {
        return switch (comparison) {
            case AT_LEAST -> reached.add(margin).compareTo(value) >= 0;
            case AT_MOST -> reached.subtract(margin).compareTo(value) <= 0;
        };
    }

    Target of(BigDecimal share) {
        return new Target(comparison, value.multiply(share));
    }
}
