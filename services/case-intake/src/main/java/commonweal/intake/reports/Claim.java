package commonweal.intake.reports;

import java.time.Instant;

/**
 * An officer works on a report, so that no other does.
 *
 * @param by the subject of the officer's token
 * @param until when the claim ends by itself
 */
public record Claim(String by, Instant until) {

    /** Somebody else's, and not run out. */
    boolean keepsOut(String officer, Instant now) {
        return holds(now) && !by.equals(officer);
    }

    public boolean holds(Instant now) {
        return now.isBefore(until);
    }
}
