package commonweal.metrics.papers.kinds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import commonweal.events.Code;
import commonweal.metrics.periods.London;
import commonweal.metrics.periods.Period;

/** Dates and codes as readers know them. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(Instant time) {
        return MOMENT.format(time.atZone(London.ZONE));
    }

    /** {@code 1 July to 30 September 2026 (2026-27, quarter 2)}. */
    static String period(Period period) {
        String first = period.first().getYear() == period.last().getYear()
                ? day(period.first()).replace(" " + period.first().getYear(), "")
                : day(period.first());
        return "%s to %s (%s%s)".formatted(first, day(period.last()), period.year(),
                period.isYear() ? "" : ", quarter " + period.quarter());
    }

    /** {@code fly-tipping} is "Fly tipping". */
    static String of(String code) {
        String words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    static String of(Code code) {
        return of(code.value());
    }

    /** {@code a, b and c}. */
    static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /** {@code 1 report}, {@code 2 reports}. */
    static String count(long number, String one) {
        return "%,d %s%s".formatted(number, one, number == 1 ? "" : "s");
    }
}
