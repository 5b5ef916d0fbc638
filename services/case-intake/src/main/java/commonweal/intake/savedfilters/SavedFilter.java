package commonweal.intake.savedfilters;

import java.time.Instant;

import commonweal.events.Id;
import commonweal.events.Ids;

/**
 * What somebody looked for and wants to see again.
 *
 * @param id follows from whose it is and its name, so that there is one of a name
 * @param name as they call it
 * @param query as it stands in an address, without the question mark
 */
public record SavedFilter(Id id, String name, String query, Instant at) {

    /** How many one person may keep. */
    public static final int MOST = 20;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 500;

    public SavedFilter {
        bounded("name", name, LONGEST_NAME);
        bounded("query", query, LONGEST_QUERY);
    }

    public static SavedFilter of(String subject, String name, String query, Instant at) {
        return new SavedFilter(Ids.derived("flt", subject + "/" + name), name, query, at);
    }

    private static void bounded(String field, String value, int longest) {
        if (value.isBlank() || value.length() > longest) {
            throw new IllegalArgumentException(
                    "%s: %d characters (expected: 1 to %d)".formatted(field, value.length(), longest));
        }
    }
}
