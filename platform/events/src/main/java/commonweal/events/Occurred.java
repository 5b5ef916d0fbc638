package commonweal.events;

import java.time.LocalDate;

/**
 * When the behaviour that a report tells of happened, no more exact than was said.
 *
 * @param from the first day (Europe/London)
 * @param to the last day, the same as {@code from} for a single day
 * @param precision {@code minute}, {@code day} or {@code month}
 */
public record Occurred(LocalDate from, LocalDate to, Code precision) {

    public Occurred {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("occurred to: %s (expected: %s or later)".formatted(to, from));
        }
    }
}
