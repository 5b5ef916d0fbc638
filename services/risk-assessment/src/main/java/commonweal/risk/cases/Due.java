package commonweal.risk.cases;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A case should be assessed again.
 *
 * @param day the last day for it
 */
public record Due(LocalDate day, Cause cause) implements Comparable<Due> {

    private static final Comparator<Due> SOONEST_FIRST = Comparator.comparing(Due::day).thenComparing(Due::cause);

    @Override
    public int compareTo(Due other) {
        return SOONEST_FIRST.compare(this, other);
    }
}
