package commonweal.metrics.measures;

import java.math.BigDecimal;

/** What a change is a change from. */
public sealed interface Baseline {

    /** What the same days of the year before gave. */
    record YearBefore() implements Baseline {}

    /**
     * A number for a whole year, stated in the plan; for a part of the year its share is taken.
     *
     * @param label whose and when, for readers
     */
    record Stated(BigDecimal perYear, String label) implements Baseline {

        public Stated {
            if (perYear.signum() <= 0) {
                throw new IllegalArgumentException("baseline: %s (expected: more than 0)".formatted(perYear));
            }
        }
    }
}
