package commonweal.metrics.measures;

import java.math.BigDecimal;

/** What a change is a change from. */
public sealed interface Baseline {

    /** What the same days of the year before gave. */
    record YearBefore() implements Baseline {}

    /**
     * A number stated in the plan: of a count for a whole year, of which a part of the year takes its share; of a share or an
     * average the level itself.
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
