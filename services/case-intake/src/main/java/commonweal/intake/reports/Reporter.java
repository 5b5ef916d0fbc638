package commonweal.intake.reports;

import java.util.List;

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

    public Reporter {
        name = Text.bounded("reporter.name", name, 200);
        email = Text.email("reporter.email", email);
        phone = Text.phone("reporter.phone", phone);
        safeContact = Text.bounded("reporter.safeContact", safeContact, 500);
        safeContactRules = safeContactRules.stream().distinct().sorted().toList();
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
