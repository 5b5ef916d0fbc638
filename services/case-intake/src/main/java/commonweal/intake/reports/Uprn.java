package commonweal.intake.reports;

import java.util.regex.Pattern;

/** A Unique Property Reference Number: 1 to 12 digits, kept as text without leading zeros. */
public record Uprn(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,12}");

    public Uprn {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "place.uprn: %s (expected: 1 to 12 digits)".formatted(Text.quoted(value)));
        }
        value = value.replaceFirst("^0+(?=.)", "");
    }
}
