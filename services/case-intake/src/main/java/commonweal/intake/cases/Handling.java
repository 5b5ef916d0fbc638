package commonweal.intake.cases;

import org.jspecify.annotations.Nullable;

/**
 * How a case is worked on.
 *
 * @param officer the token subject of whoever looks after it
 * @param wholeFamily the unit means to work with the whole family (plan action 1.4)
 */
public record Handling(@Nullable String officer, boolean wholeFamily) {

    public static final Handling NONE = new Handling(null, false);

    private static final int LONGEST = 200;

    public Handling {
        if (officer != null && (officer.isBlank() || officer.length() > LONGEST)) {
            throw new IllegalArgumentException(
                    "officer: %d characters (expected: 1 to %d)".formatted(officer.length(), LONGEST));
        }
    }
}
