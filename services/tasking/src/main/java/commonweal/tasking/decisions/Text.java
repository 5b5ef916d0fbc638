package commonweal.tasking.decisions;

import org.jspecify.annotations.Nullable;

/** Words that a person typed: stripped, not empty, not endless. */
public final class Text {

    private Text() {}

    public static String required(String field, @Nullable String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new IllegalArgumentException(
                    "%s: %d characters (expected: 1 to %d)".formatted(field, stripped.length(), longest));
        }
        return stripped;
    }

    public static @Nullable String optional(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : required(field, text, longest);
    }
}
