package commonweal.metrics.measures;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * One entry of a unit and the parts it plays in how the unit is counted.
 *
 * @param roles none when it makes no difference
 */
public record Step(Entry entry, Set<Role> roles) {

    /** What an entry does. */
    public enum Role {
        /** Puts the unit into the measure. */
        COHORT,
        /** Is asked of every unit of the measure. */
        CONDITION,
        /** Puts the unit into the numerator. */
        OUTCOME,
        /** Leaves the unit out. */
        EXCLUSION;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Step {
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }
}
