package commonweal.intake.clocks;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * Days on which all clocks of a case stand still. The day on which they are stopped still counts, the day on which they go
 * on does not: so stopping them for less than a day gains nothing.
 *
 * @param to the day on which they went on, absent as long as they stand still
 */
public record Pause(LocalDate from, @Nullable LocalDate to, Code reason) {

    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("to: %s (expected: %s or later)".formatted(to, from));
        }
    }

    boolean covers(LocalDate day) {
        return day.isAfter(from) && (to == null || !day.isAfter(to));
    }
}
