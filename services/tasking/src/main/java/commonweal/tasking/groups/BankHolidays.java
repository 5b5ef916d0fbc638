package commonweal.tasking.groups;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** Which days are bank holidays in England (Banking and Financial Dealings Act 1971, and proclamations). */
public interface BankHolidays {

    /** What the day is called, nothing when it is an ordinary one. */
    Optional<String> name(LocalDate day);

    default boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && name(day).isEmpty();
    }
}
