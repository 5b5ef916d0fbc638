package commonweal.intake.reports;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/** What an officer can do with a report. */
public sealed interface ReportCommand {

    /**
     * Decide on it.
     *
     * @param category the heading, the reporter's own when absent
     * @param qualifier the qualifier, the reporter's own when absent
     */
    record TriageReport(Verdict verdict, @Nullable Code category, @Nullable Code qualifier, @Nullable String reason)
            implements
                ReportCommand {
        public TriageReport {
            reason = Text.bounded("reason", reason, 1000);
        }
    }

    /** Tell the reporter what was done, where there is no case that would do so. */
    record GiveFeedback(Code method, @Nullable String text) implements ReportCommand {}

    /** Erase it; only the tombstone stays. */
    record EraseReport() implements ReportCommand {}
}
