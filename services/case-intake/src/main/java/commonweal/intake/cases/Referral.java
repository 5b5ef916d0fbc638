package commonweal.intake.cases;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/**
 * What became of putting the case before a task group, as tasking told of it.
 *
 * @param group absent until it was told
 * @param lastRating of the behaviour, at the last review
 * @param at when the status was reached
 */
public record Referral(Id id, @Nullable Code group, Status status, @Nullable Code lastRating, Instant madeAt,
        Instant at) {

    /** How far it has come. */
    public enum Status {
        MADE, ACCEPTED, DECLINED, CONCLUDED;

        public Code code() {
            return new Code(name().toLowerCase(Locale.ROOT));
        }

        public static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
