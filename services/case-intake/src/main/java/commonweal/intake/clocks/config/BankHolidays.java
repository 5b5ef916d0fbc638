package commonweal.intake.clocks.config;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

import commonweal.intake.clocks.WorkingDays;

/**
 * The working days of a part of the United Kingdom (Banking and Financial Dealings Act 1971 and royal proclamations).
 * Holidays proclaimed after this library's release are not known to it and are settings.
 */
final class BankHolidays implements WorkingDays {

    private static final Set<String> PARTS = Set.of("eng", "wls", "sct", "nir");

    private final HolidayManager calendar = HolidayManager
            .getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();
    private final String part;
    private final Set<LocalDate> proclaimed;

    /**
     * @param part eng, wls, sct or nir
     * @param proclaimed further days off
     */
    BankHolidays(String part, Set<LocalDate> proclaimed) {
        requireCalendar(part);
        this.part = part;
        this.proclaimed = Set.copyOf(proclaimed);
    }

    static void requireCalendar(String part) {
        if (!PARTS.contains(part)) {
            throw new IllegalArgumentException("calendar: '%s' (expected: one of eng, wls, sct, nir)".formatted(part));
        }
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !proclaimed.contains(day)
                && !byYear.computeIfAbsent(day.getYear(), this::holidays).contains(day);
    }

    private Set<LocalDate> holidays(int year) {
        return calendar.getHolidays(Year.of(year), part).stream().map(Holiday::getDate).collect(Collectors.toSet());
    }
}
