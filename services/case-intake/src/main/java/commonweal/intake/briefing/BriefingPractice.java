package commonweal.intake.briefing;

/**
 * One version of what a partnership's briefing holds.
 *
 * @param hotDays how far a hot place looks back
 * @param hotReports how many reports make a place hot
 * @param expiringDays how far ahead what expires is told
 * @param longest how long each list may be
 */
public record BriefingPractice(int version, int hotDays, int hotReports, int expiringDays, int longest) {

    public BriefingPractice {
        if (hotDays < 1 || hotReports < 2 || expiringDays < 1 || longest < 1) {
            throw new IllegalArgumentException(
                    "hot-days: %d, hot-reports: %d, expiring-days: %d, longest: %d (expected: 1 or more, and 2 or more reports)"
                            .formatted(hotDays, hotReports, expiringDays, longest));
        }
    }
}
