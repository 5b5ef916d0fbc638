package commonweal.metrics.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import commonweal.metrics.periods.Period;

/** The arithmetic of the kinds. */
final class Values {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Decimals enough to tell whether a target is met. */
    private static final int EXACTLY = 9;

    private Values() {}

    /** What the numerator is of; the baseline for a change; nothing for a count or a milestone. */
    static Optional<BigDecimal> denominator(Measure measure, Window window) {
        return switch (measure.kind()) {
            case RATIO, AVERAGE -> Optional.of(window.tally().denominator());
            case COVERAGE -> Optional.of(measure.population().orElse(window.tally().denominator()));
            case CHANGE -> measure.baseline().map(baseline -> switch (baseline) {
                case Baseline.YearBefore() -> window.before().numerator();
                case Baseline.Stated stated -> plain(base(measure, stated, window));
            });
            case COUNT, MILESTONE -> Optional.empty();
        };
    }

    static Optional<BigDecimal> value(Measure measure, Window window, Optional<BigDecimal> denominator) {
        BigDecimal numerator = window.tally().numerator();
        boolean nothingReturned = measure.feed() instanceof Measure.Feed.Returned && window.tally().n() == 0;
        if (nothingReturned || denominator.filter(number -> number.signum() == 0).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(switch (measure.kind()) {
            case RATIO, COVERAGE -> quotient(numerator.multiply(HUNDRED), denominator.orElseThrow(), EXACTLY);
            case AVERAGE -> quotient(numerator, denominator.orElseThrow(), EXACTLY);
            case CHANGE -> quotient(numerator.subtract(denominator.orElseThrow()).multiply(HUNDRED),
                    denominator.orElseThrow(), EXACTLY);
            case COUNT -> numerator;
            case MILESTONE -> numerator.signum() > 0 ? BigDecimal.ONE : BigDecimal.ZERO;
        });
    }

    /** To one decimal, two for an average; downwards or upwards where the nearest one would make a missed target look met. */
    static BigDecimal rounded(Measure measure, BigDecimal exact) {
        int decimals = switch (measure.kind()) {
            case RATIO, COVERAGE, CHANGE -> 1;
            case AVERAGE -> 2;
            case COUNT, MILESTONE -> exact.scale();
        };
        BigDecimal nearest = exact.setScale(decimals, RoundingMode.HALF_UP);
        boolean misleads = measure.target().filter(target -> target.isMetBy(nearest) != target.isMetBy(exact))
                .isPresent();
        return misleads
                ? exact.setScale(decimals, nearest.compareTo(exact) > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING)
                : nearest;
    }

    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor, int decimals) {
        return dividend.divide(divisor, decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** What a tally by itself amounts to: the month of a trend, the year before. A change amounts to nothing by itself. */
    static Optional<BigDecimal> level(Measure measure, Tally tally) {
        BigDecimal whole = measure.kind() == Kind.COVERAGE
                ? measure.population().orElse(tally.denominator())
                : tally.denominator();
        return switch (measure.kind()) {
            case RATIO, COVERAGE, AVERAGE -> whole.signum() == 0
                    ? Optional.empty()
                    : Optional.of(quotient(
                            measure.kind() == Kind.AVERAGE ? tally.numerator() : tally.numerator().multiply(HUNDRED),
                            whole, measure.kind() == Kind.AVERAGE ? 2 : 1));
            case COUNT -> Optional.of(tally.numerator());
            case CHANGE, MILESTONE -> Optional.empty();
        };
    }

    /** The part of the stated year that the numerator is about: the days begun, or the returns received. */
    static BigDecimal base(Measure measure, Baseline.Stated stated, Window window) {
        BigDecimal perYear = stated.perYear();
        return switch (measure.feed()) {
            case Measure.Feed.Casework() -> {
                int days = Period.of(window.period().year()).days();
                yield quotient(perYear.multiply(BigDecimal.valueOf(window.period().daysBegun(window.today()))),
                        BigDecimal.valueOf(days), 1);
            }
            case Measure.Feed.Returned returned -> {
                int inYear = returned.owedIn(Period.of(window.period().year()));
                yield quotient(perYear.multiply(BigDecimal.valueOf(window.tally().n())), BigDecimal.valueOf(inYear), 1);
            }
        };
    }
}
