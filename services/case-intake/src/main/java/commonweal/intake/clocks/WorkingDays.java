package commonweal.intake.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days on which an office is open: neither weekends nor bank holidays. */
public interface WorkingDays {

    /** Where the days of all partnerships begin and end. */
    ZoneId LONDON = ZoneId.of("Europe/London");

    /** The day on which something happened. */
    static LocalDate dayOf(Instant at) {
        return at.atZone(LONDON).toLocalDate();
    }

    boolean isWorkingDay(LocalDate day);

    /**
     * The day on which so many working days have passed. The first that counts is the one after the start.
     *
     * @param days 1 or more
     */
    default LocalDate after(LocalDate start, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("days: %d (expected: 1 or more)".formatted(days));
        }
        LocalDate day = start;
        for (int passed = 0; passed < days;) {
            day = day.plusDays(1);
            passed += isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** The same days without some: those on which a clock stood still. */
    default WorkingDays without(java.util.function.Predicate<LocalDate> still) {
        return day -> isWorkingDay(day) && !still.test(day);
    }
}
