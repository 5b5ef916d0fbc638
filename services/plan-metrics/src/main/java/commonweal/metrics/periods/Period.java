package commonweal.metrics.periods;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import commonweal.events.Code;

/**
 * A financial year, {@code 2011-12}, or a quarter of one: {@code 2011-12-Q1} is April to June 2011.
 *
 * @param quarter 1 to 4, or 0 for the whole year
 */
public record Period(FinancialYear year, int quarter) {

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2})(?:-[Qq]([1-4]))?");

    public Period {
        if (quarter < 0 || quarter > 4) {
            throw new IllegalArgumentException("quarter: %d (expected: 1 to 4, or 0 for the year)".formatted(quarter));
        }
    }

    public static Period of(FinancialYear year) {
        return new Period(year, 0);
    }

    public static Period parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "period: '%s' (expected: a financial year such as 2011-12 or a quarter such as 2011-12-Q1)"
                            .formatted(text));
        }
        return new Period(FinancialYear.parse(form.group(1)),
                form.group(2) == null ? 0 : Integer.parseInt(form.group(2)));
    }

    /** The year and its four quarters. */
    public static List<Period> allOf(FinancialYear year) {
        return IntStream.rangeClosed(0, 4).mapToObj(quarter -> new Period(year, quarter)).toList();
    }

    public boolean isYear() {
        return quarter == 0;
    }

    public LocalDate first() {
        return LocalDate.of(year.start(), 4, 1).plusMonths(isYear() ? 0 : (quarter - 1) * 3L);
    }

    public LocalDate last() {
        return first().plusMonths(isYear() ? 12 : 3).minusDays(1);
    }

    public List<YearMonth> months() {
        YearMonth first = YearMonth.from(first());
        return IntStream.range(0, isYear() ? 12 : 3).mapToObj(first::plusMonths).toList();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    public boolean endedBy(LocalDate today) {
        return last().isBefore(today);
    }

    public Period yearBefore() {
        return new Period(year.previous(), quarter);
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(first(), last()) + 1;
    }

    /** How many of its days have begun. */
    public int daysBegun(LocalDate today) {
        return (int) Math.clamp(ChronoUnit.DAYS.between(first(), today) + 1, 0, days());
    }

    /** As it stands in events and ids: lower case. */
    public Code code() {
        return new Code(toString().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return isYear() ? year.toString() : "%s-Q%d".formatted(year, quarter);
    }
}
