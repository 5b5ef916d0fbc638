package commonweal.intake.decisions;

import java.time.Instant;

/**
 * Who does something, and when.
 *
 * @param by the subject of the caller's token
 */
public record Act(String by, Instant at) {

    private static final String SYSTEM = "system";

    /** What follows from something else without anybody's doing. */
    public static Act ofSystem(Instant at) {
        return new Act(SYSTEM, at);
    }

    public boolean bySystem() {
        return by.equals(SYSTEM);
    }
}
