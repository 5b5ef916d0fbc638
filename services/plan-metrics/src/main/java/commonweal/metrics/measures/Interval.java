package commonweal.metrics.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Between which percentages the true share lies, with 95% confidence. */
public record Interval(BigDecimal low, BigDecimal high) {

    /** The standard normal distribution's 97.5% quantile. */
    private static final double Z = 1.959964;

    /**
     * The score interval, which keeps its promise for few units and for shares near 0 and 100%.
     *
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">E. B. Wilson, Probable inference, the law of
     *     succession, and statistical inference, 1927</a>
     */
    static Interval wilson(BigDecimal successes, BigDecimal units) {
        double n = units.doubleValue();
        double share = successes.doubleValue() / n;
        double square = Z * Z / n;
        double middle = share + square / 2;
        double half = Z * Math.sqrt(share * (1 - share) / n + square / (4 * n));
        return new Interval(percent((middle - half) / (1 + square)), percent((middle + half) / (1 + square)));
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(Math.clamp(100 * share, 0, 100)).setScale(1, RoundingMode.HALF_UP);
    }
}
