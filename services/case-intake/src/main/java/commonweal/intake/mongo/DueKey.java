package commonweal.intake.mongo;

import java.time.LocalDate;
import java.util.regex.Pattern;

import commonweal.events.Id;

/**
 * Where a document stands in the order of its due dates: the day and, to be unique, the document's id.
 *
 * <p>why a pattern and not a range: both servers answer a pattern from the keys of the index alone, and the embedded one
 * would read every document for a range.
 */
public final class DueKey {

    /** The field that holds it; sparse, because most documents have nothing due. */
    public static final String FIELD = "dueAt";

    private DueKey() {}

    public static String of(LocalDate due, Id id) {
        return due + "/" + id;
    }

    /**
     * All keys of this day and of every day before it. For {@code 2026-11-21}, the days that first differ from it in some
     * digit, by a smaller one, or that are it.
     */
    public static Pattern upTo(LocalDate day) {
        String text = day.toString();
        StringBuilder pattern = new StringBuilder("^(?:");
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit > '0') {
                pattern.append(text, 0, i).append("[0-").append((char) (digit - 1)).append("]|");
            }
        }
        return Pattern.compile(pattern.append(text).append("/)").toString());
    }
}
