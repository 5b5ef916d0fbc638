package commonweal.events;

import java.util.regex.Pattern;

/**
 * The identity of an aggregate or of a part of one, for example {@code case-7f3k2m9q}.
 *
 * <p>Lower-case letters, digits and single hyphens only, so that an id can stand in a topic key, a URL or a log line
 * and can hold no name, address or telephone number written as one.
 *
 * @param value 3 to 80 characters
 */
public record Id(String value) implements Comparable<Id> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");

    public Id {
        if (value.length() > 80 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "id: '%s' (expected: lower-case words and digits joined by hyphens, such as case-7f3k2m9q, at most 80 characters)"
                            .formatted(value));
        }
    }

    @Override
    public int compareTo(Id other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
