package commonweal.intake.reports;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Free text as people send it: without blank edges, blank is none, never longer than its field allows. */
public final class Text {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,28}");

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

    /** An e-mail address, blank is none. */
    public static @Nullable String email(String field, @Nullable String text) {
        String email = bounded(field, text, 254);
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw new IllegalArgumentException("%s: %s (expected: an address such as name@example.org)".formatted(field,
                    quoted(email)));
        }
        return email;
    }

    /** A telephone number, blank is none. */
    public static @Nullable String phone(String field, @Nullable String text) {
        String phone = bounded(field, text, 30);
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw new IllegalArgumentException(
                    "%s: %s (expected: a telephone number such as 01632 960001)".formatted(field, quoted(phone)));
        }
        return phone;
    }

    /** What was got, short enough for a sentence. */
    static String quoted(String text) {
        return text.length() <= 40 ? "'" + text + "'" : "'" + text.substring(0, 40) + "...'";
    }
}
