package commonweal.intake.notes;

import java.util.Locale;

import commonweal.events.Code;

/** Who may read a note; each may also read what the ones before may. */
public enum Visibility {
    /** Residents on their page, and everybody below. */
    PUBLIC,
    /** Partner agencies that work on the case. */
    PARTNER,
    /** The Community Safety Unit. */
    STAFF;

    public Code code() {
        return new Code(name().toLowerCase(Locale.ROOT));
    }

    /** Whether somebody who may read notes of this visibility may read another's. */
    public boolean reads(Visibility other) {
        return other.compareTo(this) <= 0;
    }

    public static Visibility of(Code code) {
        for (Visibility visibility : values()) {
            if (visibility.code().equals(code)) {
                return visibility;
            }
        }
        throw new IllegalArgumentException(
                "visibility: '%s' (expected: public, partner or staff)".formatted(code));
    }
}
