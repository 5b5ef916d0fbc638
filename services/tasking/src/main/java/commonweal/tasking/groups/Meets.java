package commonweal.tasking.groups;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * When and where a group meets.
 *
 * @param months in which it meets, all when empty
 * @param at the time in London, absent when it is not fixed
 */
public record Meets(MeetingPattern pattern, Set<Month> months, MeetingPattern.OnBankHoliday onBankHoliday,
        @Nullable LocalTime at, Duration lasting, @Nullable String place) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public Meets {
        months = Set.copyOf(months);
        if (!lasting.isPositive()) {
            throw new IllegalArgumentException("lasting: %s (expected: more than no time)".formatted(lasting));
        }
    }

    /** The days from the one to the other, both included, earliest first. */
    public List<MeetingPattern.Date> dates(LocalDate from, LocalDate to, BankHolidays holidays) {
        // why: a day that is moved may leave its month
        YearMonth last = YearMonth.from(to).plusMonths(1);
        return Stream.iterate(YearMonth.from(from).minusMonths(1), month -> !month.isAfter(last),
                month -> month.plusMonths(1))
                .filter(month -> months.isEmpty() || months.contains(month.getMonth()))
                .flatMap(month -> date(month, holidays).stream())
                .filter(date -> !date.on().isBefore(from) && !date.on().isAfter(to))
                .sorted(Comparator.comparing(MeetingPattern.Date::on)).toList();
    }

    private Optional<MeetingPattern.Date> date(YearMonth month, BankHolidays holidays) {
        LocalDate day = pattern.in(month);
        Optional<String> holiday = holidays.name(day);
        return holiday.isEmpty()
                ? Optional.of(new MeetingPattern.Date(day, day, null))
                : onBankHoliday.instead(day, holidays).map(instead -> new MeetingPattern.Date(instead, day,
                        "%s is a bank holiday (%s)".formatted(DAY.format(day), holiday.get())));
    }
}
