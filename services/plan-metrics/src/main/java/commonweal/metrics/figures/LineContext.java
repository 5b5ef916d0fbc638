package commonweal.metrics.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.metrics.measures.Context;
import commonweal.metrics.measures.Interval;
import commonweal.metrics.measures.Reading;

/**
 * What stands beside a value on its line; a part is absent where it means nothing for the measure.
 *
 * @param confidence where the true share lies with 95% confidence, in per cent
 * @param gap to the target
 * @param comparison with the baseline
 * @param forecast for the end of the period, with its method in words
 * @param trend the period's months that have begun
 */
public record LineContext(@Nullable Interval confidence, @Nullable Difference gap, @Nullable Difference comparison,
        @Nullable Forecast forecast, List<Point> trend) {

    /** @param unit {@code percentage points} between two percentages */
    public record Difference(BigDecimal value, BigDecimal from, String unit, String text) {}

    public record Forecast(BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high, String text) {}

    /**
     * One month.
     *
     * @param month such as {@code 2011-06}
     * @param value absent where a month says nothing by itself
     */
    public record Point(String month, @Nullable BigDecimal value, BigDecimal numerator, BigDecimal denominator,
            long n) {}

    public LineContext {
        trend = List.copyOf(trend);
    }

    static LineContext of(Figure figure) {
        Context context = figure.reading().context();
        return new LineContext(context.confidence().orElse(null), difference(context.gap()),
                difference(context.comparison()),
                context.forecast().map(forecast -> new Forecast(forecast.value(),
                        forecast.range().map(Interval::low).orElse(null),
                        forecast.range().map(Interval::high).orElse(null), forecast.text())).orElse(null),
                figure.trend().entrySet().stream()
                        .map(month -> new Point(month.getKey().toString(),
                                Reading.level(figure.measure(), month.getValue()).orElse(null),
                                month.getValue().numerator(), month.getValue().denominator(), month.getValue().n()))
                        .toList());
    }

    private static @Nullable Difference difference(Optional<Context.Difference> found) {
        return found.map(difference -> new Difference(difference.value(), difference.from(), difference.unit(),
                difference.text())).orElse(null);
    }
}
