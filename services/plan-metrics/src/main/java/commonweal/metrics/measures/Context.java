package commonweal.metrics.measures;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a value means beside others.
 *
 * @param confidence for shares of units
 * @param gap how far it is from the target
 * @param comparison how far it is from its baseline, where the value is not that itself
 * @param forecast what the period will end with
 */
public record Context(Optional<Interval> confidence, Optional<Difference> gap, Optional<Difference> comparison,
        Optional<Forecast> forecast) {

    /**
     * A difference to another number.
     *
     * @param from the other number
     * @param unit {@code percentage points} between two percentages, which is not {@code per cent}
     */
    public record Difference(BigDecimal value, BigDecimal from, String unit, String text) {}

    /**
     * A forecast that says its method.
     *
     * @param range within which the value is expected, where that can be said
     */
    public record Forecast(BigDecimal value, Optional<Interval> range, String text) {}
}
