package commonweal.intake.cases;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.intake.decisions.Act;

/**
 * How a case is worked on.
 *
 * @param officer the token subject of whoever looks after it
 * @param wholeFamily the unit means to work with the whole family (plan action 1.4)
 * @param hold what keeps it from being erased
 */
public record Handling(@Nullable String officer, boolean wholeFamily, @Nullable Hold hold) {

    public static final Handling NONE = new Handling(null, false, null);

    private static final int LONGEST = 200;

    /** It is not erased as long as this stands, even when it is due. */
    public record Hold(Code reason, Act since) {}

    public Handling {
        if (officer != null && (officer.isBlank() || officer.length() > LONGEST)) {
            throw new IllegalArgumentException(
                    "officer: %d characters (expected: 1 to %d)".formatted(officer.length(), LONGEST));
        }
    }

    Handling givenTo(@Nullable String other) {
        return new Handling(other, wholeFamily, hold);
    }

    Handling withWholeFamily(boolean flagged) {
        return new Handling(officer, flagged, hold);
    }

    Handling with(@Nullable Hold other) {
        return new Handling(officer, wholeFamily, other);
    }
}
