package commonweal.tasking.groups;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * On which day of a month a group meets, as people say it: "second Thursday", "last Friday".
 *
 * @param ordinal 1 to 4, or -1 for the last
 */
public record MeetingPattern(int ordinal, DayOfWeek day) {

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    /** Reads what people say. */
    public static MeetingPattern parse(String words) {
        String[] said = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        Optional<DayOfWeek> day = said.length == 2 ? day(said[1]) : Optional.empty();
        int ordinal = said[0].equals("last") ? -1 : ORDINALS.indexOf(said[0]) + 1;
        if (day.isEmpty() || ordinal == 0) {
            throw new IllegalArgumentException(
                    "pattern: '%s' (expected: first, second, third, fourth or last and a day, such as second Thursday)"
                            .formatted(words));
        }
        return new MeetingPattern(ordinal, day.get());
    }

    public LocalDate in(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day));
    }

    public String inWords() {
        String name = day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
        return (ordinal < 0 ? "last" : ORDINALS.get(ordinal - 1)) + " " + name;
    }

    private static Optional<DayOfWeek> day(String word) {
        return Arrays.stream(DayOfWeek.values()).filter(day -> day.name().equalsIgnoreCase(word)).findFirst();
    }

    /** What is done when the day is a bank holiday. */
    public enum OnBankHoliday {
        NEXT_WORKING_DAY, PREVIOUS_WORKING_DAY, WEEK_LATER, WEEK_EARLIER, NO_MEETING;

        /** The day that is met on instead, nothing when there is no meeting. */
        Optional<LocalDate> instead(LocalDate holiday, BankHolidays holidays) {
            return switch (this) {
                case NEXT_WORKING_DAY -> first(holiday, 1, holidays);
                case PREVIOUS_WORKING_DAY -> first(holiday, -1, holidays);
                case WEEK_LATER -> first(holiday, 7, holidays);
                case WEEK_EARLIER -> first(holiday, -7, holidays);
                case NO_MEETING -> Optional.empty();
            };
        }

        private static Optional<LocalDate> first(LocalDate holiday, int step, BankHolidays holidays) {
            return Stream.iterate(holiday.plusDays(step), day -> day.plusDays(step)).filter(holidays::isWorkingDay)
                    .findFirst();
        }
    }

    /**
     * A day on which a group meets.
     *
     * @param patternDate the day that the pattern gives
     * @param moved why it is met on another day, absent when it is not
     */
    public record Date(LocalDate on, LocalDate patternDate, @Nullable String moved) {}
}
