package commonweal.intake.officers;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * Somebody of a partnership's unit.
 *
 * @param subject of their token, by which a case is given to them
 * @param name as their token or the pages that they use tell it
 * @param lastSeen the last day on which they used this service
 */
public record Officer(Code partnership, String subject, @Nullable String name, LocalDate lastSeen) {

    public static final int LONGEST_NAME = 200;

    public Officer {
        if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
            throw new IllegalArgumentException("name: %d characters (expected: 1 to %d)".formatted(name.length(),
                    LONGEST_NAME));
        }
    }
}
