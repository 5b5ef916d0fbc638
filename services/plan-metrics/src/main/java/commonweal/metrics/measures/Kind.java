package commonweal.metrics.measures;

import java.util.Locale;

/** What a measure's value is. */
public enum Kind {

    /** Numerator of denominator, in per cent. */
    RATIO,
    /** How many. */
    COUNT,
    /** By how many per cent more or fewer than the baseline. */
    CHANGE,
    /** Done or not. */
    MILESTONE,
    /** Numerator of a whole that is known, in per cent. */
    COVERAGE,
    /** Numerator for each unit. */
    AVERAGE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isPercentage() {
        return this == RATIO || this == CHANGE || this == COVERAGE;
    }
}
