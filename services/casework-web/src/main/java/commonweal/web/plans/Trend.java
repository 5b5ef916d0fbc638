package commonweal.web.plans;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.web.services.Figures;

/**
 * A measure month by month as a line, in hundredths of the width and height; what it shows is also said in words.
 *
 * @param line the points of the line, as SVG names them
 * @param target how far down the target lies, absent without one
 */
public record Trend(List<Point> points, String line, @Nullable Double target, String words) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final double FULL = 100;

    /** A month: where it is in the picture, what it is called, and what was counted in it. */
    public record Point(double x, double y, String month, String shortMonth, String value, String counted) {}

    /** Nothing when fewer than two months have a value: a point shows no direction. */
    static Optional<Trend> of(Figures.Measure measure) {
        List<Figures.Month> months = measure.trend();
        List<BigDecimal> values = months.stream().map(Figures.Month::value).filter(v -> v != null).toList();
        if (values.size() < 2) {
            return Optional.empty();
        }
        Figures.Target target = measure.target();
        BigDecimal aim = target == null || "change".equals(measure.kind()) ? null : target.value();
        double least = Math.min(0, values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0));
        double most = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        double highest = Math.max(most, aim == null ? most : aim.doubleValue()) * 1.1;
        double span = highest > least ? highest - least : 1;
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < months.size(); at++) {
            BigDecimal value = months.get(at).value();
            if (value != null) {
                points.add(point(months.get(at), value, FULL * at / (months.size() - 1),
                        FULL - FULL * (value.doubleValue() - least) / span));
            }
        }
        String line = String.join(" ", points.stream()
                .map(point -> "%.1f,%.1f".formatted(point.x(), point.y())).toList());
        return Optional.of(new Trend(List.copyOf(points), line,
                aim == null ? null : FULL - FULL * (aim.doubleValue() - least) / span, words(points, values)));
    }

    private static Point point(Figures.Month month, BigDecimal value, double x, double y) {
        YearMonth in = YearMonth.parse(month.month());
        return new Point(x, y, MONTH.format(in), SHORT.format(in), plain(value), counted(month));
    }

    private static String counted(Figures.Month month) {
        if (month.numerator() == null) {
            return month.n() == null ? "" : "n = %d".formatted(month.n());
        }
        return month.denominator() == null
                ? plain(month.numerator())
                : "%s of %s".formatted(plain(month.numerator()), plain(month.denominator()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String words(List<Point> points, List<BigDecimal> values) {
        int direction = values.getLast().compareTo(values.getFirst());
        return "%s from %s in %s to %s in %s".formatted(
                direction == 0 ? "The same" : direction > 0 ? "Up" : "Down", points.getFirst().value(),
                points.getFirst().month(), points.getLast().value(), points.getLast().month());
    }
}
