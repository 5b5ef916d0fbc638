package commonweal.tasking.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Days as the partnership counts them: in London. */
public final class Days {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Days() {}

    public static LocalDate inLondon(Instant at) {
        return at.atZone(LONDON).toLocalDate();
    }

    /** As it stands in a sentence: 9 May 2026. */
    public static String inWords(LocalDate day) {
        return WORDS.format(day);
    }

    /** The sentence that refuses a day which should still lie ahead. */
    public static Optional<String> past(String field, LocalDate day, LocalDate today) {
        return day.isBefore(today)
                ? Optional.of("%s: %s (expected: %s or later)".formatted(field, day, today))
                : Optional.empty();
    }

    /** The sentence that refuses a day which should not lie ahead. */
    public static Optional<String> ahead(String field, LocalDate day, LocalDate today) {
        return day.isAfter(today)
                ? Optional.of("%s: %s (expected: %s or earlier)".formatted(field, day, today))
                : Optional.empty();
    }
}
