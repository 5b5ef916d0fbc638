package commonweal.events;

import java.util.regex.Pattern;

/**
 * A word from a published list: a category, a band, a decision, an agency.
 *
 * <p>A code is open: a consumer that meets one it does not know keeps it as it is.
 *
 * @param value 1 to 60 lower-case letters, digits, hyphens and dots, starting with a letter or digit
 */
public record Code(String value) implements Comparable<Code> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}");

    public Code {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "code: '%s' (expected: 1 to 60 lower-case letters, digits, hyphens or dots, such as open-case)"
                            .formatted(value));
        }
    }

    @Override
    public int compareTo(Code other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
