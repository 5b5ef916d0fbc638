package commonweal.intake.clocks;

import java.time.LocalDate;
import java.util.Locale;

import commonweal.events.Code;

/** Word passed between the unit and a complainant. */
public record Contact(Kind kind, LocalDate on) {

    /** Who said what to whom. */
    public enum Kind {
        /** The complaint was acknowledged. */
        ACKNOWLEDGED,
        /** An officer tried to reach the complainant and did not. */
        ATTEMPTED,
        /** An officer spoke with the complainant. */
        CONTACTED,
        /** The complainant was told how it stands. */
        UPDATED,
        /** The complainant was heard from. */
        HEARD_FROM;

        public Code code() {
            return new Code(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        public static Kind of(Code code) {
            for (Kind kind : values()) {
                if (kind.code().equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(
                    "kind: '%s' (expected: one of acknowledged, attempted, contacted, updated, heard-from)"
                            .formatted(code));
        }
    }
}
