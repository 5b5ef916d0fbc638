package commonweal.intake.powers;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * A tool or power that a partnership uses.
 *
 * @param group informal, or formal when a law gives it
 * @param minimumAge of whoever it is used on, in years, where the law sets one
 * @param expires whether it has an end
 * @param longestDays how many days it may last at most, where the law sets a limit
 * @param remindDays how many days before its end somebody is reminded
 */
public record PowerKind(Code code, String label, String group, @Nullable Integer minimumAge, Expiry expires,
        @Nullable Integer longestDays, int remindDays) {

    /** Whether something has an end. */
    public enum Expiry {
        NONE, OPTIONAL, REQUIRED;

        public Code asCode() {
            return new Code(name().toLowerCase(Locale.ROOT));
        }
    }

    public PowerKind {
        if (!group.equals("informal") && !group.equals("formal")) {
            throw new IllegalArgumentException(
                    "group of %s: '%s' (expected: informal or formal)".formatted(code, group));
        }
        if (remindDays < 0) {
            throw new IllegalArgumentException(
                    "remind-days of %s: %d (expected: 0 or more)".formatted(code, remindDays));
        }
    }
}
