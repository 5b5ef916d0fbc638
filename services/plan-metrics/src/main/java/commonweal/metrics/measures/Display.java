package commonweal.metrics.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A value in words, such as {@code 82% (9 of 11)}. */
final class Display {

    private Display() {}

    static String of(Measure measure, Window window, Optional<BigDecimal> value, Optional<BigDecimal> denominator) {
        if (value.isEmpty()) {
            return nothing(measure, window);
        }
        BigDecimal reached = value.get();
        String numerator = window.tally().numerator().toPlainString();
        return switch (measure.kind()) {
            case RATIO, COVERAGE -> "%s%% (%s of %s%s)".formatted(rounded(measure, reached), numerator,
                    denominator.orElseThrow().toPlainString(), onTheLastDay(measure, window));
            case AVERAGE -> "%s (%d %s)".formatted(reached.toPlainString(), window.tally().n(), measure.unit());
            case CHANGE -> "%s%s%% (%s against %s %s)".formatted(reached.signum() > 0 ? "+" : "",
                    rounded(measure, reached), numerator, denominator.orElseThrow().toPlainString(), base(measure));
            case COUNT -> "%s %s".formatted(reached.toPlainString(), units(measure, reached));
            case MILESTONE -> reached.signum() > 0 ? "Done" : "Not done yet";
        };
    }

    /** A stock is an average; what there is at the end of it stands beside it. */
    private static String onTheLastDay(Measure measure, Window window) {
        return measure.formula() instanceof StockFormula
                ? " on average, %s on the last day".formatted(window.tally().denominator().toPlainString())
                : "";
    }

    private static String nothing(Measure measure, Window window) {
        return switch (measure.kind()) {
            case CHANGE -> window.tally().n() == 0
                    ? "No data yet"
                    : "%s %s, nothing to compare with".formatted(window.tally().numerator().toPlainString(),
                            measure.unit());
            case RATIO, COUNT, MILESTONE, COVERAGE, AVERAGE -> "No data yet";
        };
    }

    private static String units(Measure measure, BigDecimal count) {
        boolean one = count.compareTo(BigDecimal.ONE) == 0;
        return one && measure.formula() instanceof FactFormula formula
                ? formula.unit().code().replace('-', ' ')
                : measure.unit();
    }

    private static String base(Measure measure) {
        return measure.baseline().map(baseline -> switch (baseline) {
            case Baseline.YearBefore() -> "in the same days of the year before";
            case Baseline.Stated stated -> "as the share of " + stated.label();
        }).orElse("before");
    }

    /** Whole per cent, unless that would make a missed target look met. */
    private static String rounded(Measure measure, BigDecimal value) {
        BigDecimal whole = value.setScale(0, RoundingMode.HALF_UP);
        boolean misleads = measure.target().filter(target -> target.isMetBy(whole) != target.isMetBy(value))
                .isPresent();
        return (misleads ? value : whole).toPlainString();
    }
}
