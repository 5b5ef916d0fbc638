package commonweal.intake.reports;

import org.jspecify.annotations.Nullable;

/** Free text as people send it: without blank edges, blank is none, never longer than its field allows. */
public final class Text {

    private Text() {}

    public static @Nullable String bounded(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw new IllegalArgumentException(
                    "%s: %,d characters (expected: at most %,d)".formatted(field, stripped.length(), longest));
        }
        if (stripped.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new IllegalArgumentException("%s: holds control characters (expected: plain text)".formatted(field));
        }
        return stripped;
    }

    /** What was got, short enough for a sentence. */
    static String quoted(String text) {
        return text.length() <= 40 ? "'" + text + "'" : "'" + text.substring(0, 40) + "...'";
    }
}
