package commonweal.risk.editions;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The text of a form or of a band table that a partnership sent while the service ran.
 *
 * @param text YAML like that of the shipped files
 * @param by who sent it, as the subject of a token
 */
public record SentFile(String name, String text, String by, Instant at) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.yaml");
    private static final int LONGEST = 100_000;

    public SentFile {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "name: '%s' (expected: letters, digits, '.', '_' and '-', ending in .yaml, such as our-form.v1.yaml)"
                            .formatted(name.substring(0, Math.min(name.length(), 120))));
        }
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("text of %s: %,d characters (expected: 1 to %,d)".formatted(name,
                    text.strip().length(), LONGEST));
        }
    }
}
