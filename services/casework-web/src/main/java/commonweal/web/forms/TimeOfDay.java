package commonweal.web.forms;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Times of day in the ways people write them: 2:30pm, 2.30 pm, 2pm, 14:30 and 1430. */
final class TimeOfDay {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2}?)(?:[:.]?(\\d{2}))?\\s*([ap])?\\.?(?:m\\.?)?");

    private TimeOfDay() {}

    static Optional<LocalTime> read(String written) {
        Matcher parts = WRITTEN.matcher(written.strip().toLowerCase(Locale.UK));
        // why: 2 alone may be in the night or in the afternoon
        if (!parts.matches() || parts.group(2) == null && parts.group(3) == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(hour(Integer.parseInt(parts.group(1)), parts.group(3)),
                    parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int hour(int told, @Nullable String half) {
        if (half == null) {
            return told;
        }
        if (told < 1 || told > 12) {
            throw new DateTimeException("%d (expected: 1 to 12 before am and pm)".formatted(told));
        }
        return told % 12 + (half.equals("p") ? 12 : 0);
    }
}
