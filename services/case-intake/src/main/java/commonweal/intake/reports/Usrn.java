package commonweal.intake.reports;

import java.util.regex.Pattern;

/** A Unique Street Reference Number: 1 to 8 digits, kept as text without leading zeros. */
public record Usrn(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,8}");

    public Usrn {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "place.usrn: %s (expected: 1 to 8 digits)".formatted(Text.quoted(value)));
        }
        value = value.replaceFirst("^0+(?=.)", "");
    }
}
