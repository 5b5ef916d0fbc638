package commonweal.tasking.groups.config;

import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

import commonweal.tasking.groups.BankHolidays;

/** Bank holidays from the calendar that Jollyday keeps for England. */
final class EnglishBankHolidays implements BankHolidays {

    private final HolidayManager calendar = HolidayManager
            .getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private final Map<Integer, Map<LocalDate, String>> byYear = new ConcurrentHashMap<>();

    @Override
    public Optional<String> name(LocalDate day) {
        return Optional.ofNullable(byYear.computeIfAbsent(day.getYear(), this::holidays).get(day));
    }

    private Map<LocalDate, String> holidays(int year) {
        return calendar.getHolidays(Year.of(year), "eng").stream().collect(Collectors.toMap(Holiday::getDate,
                holiday -> holiday.getDescription(Locale.UK), (one, other) -> one));
    }
}
