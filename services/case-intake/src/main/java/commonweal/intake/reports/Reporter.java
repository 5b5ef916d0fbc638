package commonweal.intake.reports;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * Who told it and how to reach them.
 *
 * @param safeContact how they may be reached without being put at risk, in their own words
 * @param preferredContact how they would like to be reached
 * @param safeContactRules the same as {@code safeContact} for programs, such as {@code do-not-write}
 */
public record Reporter(@Nullable String name, @Nullable String email, @Nullable String phone,
        @Nullable String safeContact, @Nullable Code preferredContact, List<Code> safeContactRules) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,28}");

    public Reporter {
        name = Text.bounded("reporter.name", name, 200);
        email = Text.bounded("reporter.email", email, 254);
        phone = Text.bounded("reporter.phone", phone, 30);
        safeContact = Text.bounded("reporter.safeContact", safeContact, 500);
        safeContactRules = safeContactRules.stream().distinct().sorted().toList();
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw new IllegalArgumentException(
                    "reporter.email: %s (expected: an address such as name@example.org)".formatted(Text.quoted(email)));
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw new IllegalArgumentException(
                    "reporter.phone: %s (expected: a telephone number such as 01632 960001)"
                            .formatted(Text.quoted(phone)));
        }
    }

    boolean isEmpty() {
        return name == null && email == null && phone == null && safeContact == null && preferredContact == null
                && safeContactRules.isEmpty();
    }

    /** Withheld, so that no log line can hold a person's name. */
    @Override
    public String toString() {
        return "Reporter[withheld]";
    }
}
