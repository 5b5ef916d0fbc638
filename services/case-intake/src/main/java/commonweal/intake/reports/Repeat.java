package commonweal.intake.reports;

import java.util.Locale;

import commonweal.events.Code;

/**
 * A report is one of several about the same person, household or place.
 *
 * @param count how many reports the window held, this one among them
 * @param windowDays how long the window is
 */
public record Repeat(Kind kind, int count, int windowDays) {

    public Repeat {
        if (count < 2) {
            throw new IllegalArgumentException("count: %d (expected: 2 or more)".formatted(count));
        }
        if (windowDays < 1) {
            throw new IllegalArgumentException("windowDays: %d (expected: 1 or more)".formatted(windowDays));
        }
    }

    /** What it is that comes back. */
    public enum Kind {
        PERSON("the same person"), HOUSEHOLD("the same household"), PLACE("the same place");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public Code code() {
            return new Code(name().toLowerCase(Locale.ROOT));
        }
    }

    /** For people. */
    public String sentence() {
        return "%d reports within %d days %s %s".formatted(count, windowDays, kind == Kind.PERSON ? "by" : "about",
                kind.words);
    }
}
