package commonweal.metrics.periods;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * April to March, written {@code 2011-12}.
 *
 * @param start the calendar year of its April
 */
public record FinancialYear(int start) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{2})");

    public FinancialYear {
        if (start < 1900 || start > 2999) {
            throw new IllegalArgumentException("financial year: %d (expected: 1900 to 2999)".formatted(start));
        }
    }

    public static FinancialYear parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            FinancialYear year = new FinancialYear(Integer.parseInt(form.group(1)));
            if (year.toString().equals(text)) {
                return year;
            }
        }
        throw new IllegalArgumentException(
                "financial year: '%s' (expected: two years in a row, such as 2011-12)".formatted(text));
    }

    /** The year that a day belongs to. */
    public static FinancialYear of(LocalDate day) {
        return new FinancialYear(day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() : day.getYear() - 1);
    }

    public FinancialYear next() {
        return new FinancialYear(start + 1);
    }

    public FinancialYear previous() {
        return new FinancialYear(start - 1);
    }

    @Override
    public String toString() {
        return "%04d-%02d".formatted(start, (start + 1) % 100);
    }
}
