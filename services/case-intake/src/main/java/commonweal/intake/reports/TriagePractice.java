package commonweal.intake.reports;

import java.time.Duration;

/**
 * One version of how a partnership triages.
 *
 * @param claim how long a claimed report is kept for its officer
 * @param hold how long a held decision can be undone
 */
public record TriagePractice(int version, Duration claim, Duration hold) {

    public TriagePractice {
        if (!claim.isPositive() || !hold.isPositive()) {
            throw new IllegalArgumentException(
                    "claim: %s, hold: %s (expected: both longer than nothing)".formatted(claim, hold));
        }
    }
}
