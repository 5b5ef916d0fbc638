package commonweal.intake.reports;

import java.util.Locale;
import java.util.regex.Pattern;

/** A UK postcode in capitals with one space, as it is printed: {@code TN13 1HG}. */
public record Postcode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][ABD-HJLNP-UW-Z]{2}");

    public Postcode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "place.postcode: %s (expected: a UK postcode such as TN13 1HG)"
                            .formatted(Text.quoted(value.strip())));
        }
    }

    /** However it was typed. */
    public static Postcode told(String text) {
        String packed = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        int inward = Math.max(0, packed.length() - 3);
        return new Postcode(packed.substring(0, inward) + " " + packed.substring(inward));
    }
}
