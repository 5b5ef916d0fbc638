package commonweal.metrics.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import commonweal.metrics.measures.Context.Difference;
import commonweal.metrics.measures.Context.Forecast;

/** Works out what a value means beside its target, its baseline and the rest of the period. */
final class Contexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Contexts() {}

    static Context of(Measure measure, Window window, Optional<BigDecimal> value) {
        if (value.isEmpty()) {
            return new Context(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<Interval> confidence = confidence(measure, window.tally());
        return new Context(confidence,
                measure.target().filter(target -> measure.kind() != Kind.MILESTONE)
                        .map(target -> gap(measure, window, target, value.get())),
                comparison(measure, window, value.get()), forecast(measure, window, value.get(), confidence));
    }

    private static Optional<Interval> confidence(Measure measure, Tally tally) {
        boolean counted = tally.denominator().signum() > 0 && tally.numerator().compareTo(tally.denominator()) <= 0;
        return measure.kind() == Kind.RATIO && counted
                ? Optional.of(Interval.wilson(tally.numerator(), tally.denominator()))
                : Optional.empty();
    }

    private static Difference gap(Measure measure, Window window, Target target, BigDecimal value) {
        boolean ofTheYear = measure.kind() == Kind.COUNT && !window.period().isYear();
        Target here = ofTheYear ? target.of(new BigDecimal("0.25")) : target;
        String what = ofTheYear ? "a quarter of the year's target" : "the target";
        BigDecimal difference = value.subtract(here.value());
        String size = "%s %s".formatted(plain(difference.abs()), unit(measure));
        return new Difference(difference, here.value(), unit(measure), difference.signum() == 0
                ? "exactly " + what
                : "%s %s %s".formatted(size, here.isMetBy(value) ? "better than" : "short of", what));
    }

    private static Optional<Difference> comparison(Measure measure, Window window, BigDecimal value) {
        if (measure.kind() == Kind.CHANGE || measure.kind() == Kind.MILESTONE) {
            return Optional.empty();
        }
        return measure.baseline().flatMap(baseline -> switch (baseline) {
            case Baseline.YearBefore() -> Values.level(measure, window.before())
                    .map(before -> difference(measure, value, before, "on the same days of the year before"));
            case Baseline.Stated stated -> Optional.of(difference(measure, value,
                    measure.kind() == Kind.COUNT ? Values.base(measure, stated, window) : stated.perYear(),
                    "on " + stated.label()));
        });
    }

    private static Difference difference(Measure measure, BigDecimal value, BigDecimal before, String on) {
        BigDecimal difference = value.subtract(before);
        String from = plain(before) + (measure.kind().isPercentage() ? "%" : "");
        return new Difference(difference, before, unit(measure), difference.signum() == 0
                ? "the same as %s (%s)".formatted(on.substring(3), from)
                : "%s %s %s %s (%s)".formatted(difference.signum() > 0 ? "up" : "down", plain(difference.abs()),
                        unit(measure), on, from));
    }

    /** As many as so far on each day to come, or the same share: plain, and said with the figure. */
    private static Optional<Forecast> forecast(Measure measure, Window window, BigDecimal value,
            Optional<Interval> confidence) {
        int begun = window.period().daysBegun(window.today());
        if (!window.isOpen() || window.hasHardlyBegun()) {
            return Optional.empty();
        }
        String end = DAY.format(window.period().last());
        return switch (measure.kind()) {
            case COUNT -> {
                BigDecimal parts = parts(measure, window, begun);
                BigDecimal whole = parts.signum() == 0
                        ? value
                        : Values.quotient(value, parts, 9).setScale(0, RoundingMode.HALF_UP);
                yield Optional.of(new Forecast(whole, Optional.empty(), "%s %s by %s, if the rest of it goes as %s did"
                        .formatted(plain(whole), measure.unit(), end, soFar(measure, window, begun))));
            }
            case RATIO, COVERAGE, AVERAGE, CHANGE -> Optional.of(new Forecast(value, confidence,
                    "%s%s by %s, if the rest of it is like %s".formatted(plain(value),
                            measure.kind().isPercentage() ? "%" : "", end, soFar(measure, window, begun))));
            case MILESTONE -> Optional.empty();
        };
    }

    /** The part of the period that the value is about. */
    private static BigDecimal parts(Measure measure, Window window, int begun) {
        return switch (measure.feed()) {
            case Measure.Feed.Casework() ->
                Values.quotient(BigDecimal.valueOf(begun), BigDecimal.valueOf(window.period().days()), 9);
            case Measure.Feed.Returned returned -> Values.quotient(BigDecimal.valueOf(window.tally().n()),
                    BigDecimal.valueOf(returned.owedIn(window.period())), 9);
        };
    }

    private static String soFar(Measure measure, Window window, int begun) {
        return switch (measure.feed()) {
            case Measure.Feed.Casework() -> "the first %d of %d days".formatted(begun, window.period().days());
            case Measure.Feed.Returned returned -> "the %d of %d returns received".formatted(window.tally().n(),
                    returned.owedIn(window.period()));
        };
    }

    private static String unit(Measure measure) {
        return switch (measure.kind()) {
            case RATIO, COVERAGE, CHANGE -> "percentage points";
            case COUNT -> measure.unit();
            case AVERAGE, MILESTONE -> "points";
        };
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().scale() < 0
                ? number.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                : number.stripTrailingZeros().toPlainString();
    }
}
