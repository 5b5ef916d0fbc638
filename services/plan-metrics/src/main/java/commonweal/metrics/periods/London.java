package commonweal.metrics.periods;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as people in a district count them. */
public final class London {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    /** The day that the clocks on the wall showed at an instant. */
    public static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The first instant of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
