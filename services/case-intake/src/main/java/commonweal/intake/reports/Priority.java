package commonweal.intake.reports;

import java.util.Locale;

import commonweal.events.Code;

/** How soon somebody should look at a report, most urgent first; of the same priority the oldest comes first. */
public enum Priority {
    IMMEDIATE_DANGER, HATE, REPEAT, ORDINARY,
    /** Nobody waits for an answer to published figures, unless they tell of danger or hate. */
    PUBLISHED_FIGURES;

    public static Priority of(LiveReport report) {
        Submission told = report.account().told();
        if (told.immediateDanger()) {
            return IMMEDIATE_DANGER;
        }
        if (report.hate()) {
            return HATE;
        }
        if (told.statistical()) {
            return PUBLISHED_FIGURES;
        }
        return report.addenda().repeats().isEmpty() ? ORDINARY : REPEAT;
    }

    /** What the queue is sorted by. */
    public int rank() {
        return ordinal();
    }

    public Code code() {
        return new Code(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
