package commonweal.events;

import java.util.regex.Pattern;

/**
 * A code of the Office for National Statistics: a ward ({@code E05...}), an LSOA ({@code E01...}) or a district
 * ({@code E07...}).
 *
 * @param value one letter and eight digits
 */
public record AreaCode(String value) {

    private static final Pattern FORM = Pattern.compile("[EWNS][0-9]{8}");

    public AreaCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "area code: '%s' (expected: a letter and eight digits, such as E01024405)".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
