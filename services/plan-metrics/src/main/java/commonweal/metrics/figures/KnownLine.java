package commonweal.metrics.figures;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.metrics.figures.FiguresPage.Line;

/**
 * A measure's line as it was known on a day.
 *
 * @param revised whether later entries, corrections, merges or erasures have made it another since
 * @param now what it shows today, when it was revised
 */
public record KnownLine(Line line, boolean revised, @Nullable Now now) {

    public record Now(@Nullable BigDecimal value, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator,
            String display) {}

    public static KnownLine of(Line then, Optional<Line> today) {
        Optional<Now> other = today.filter(line -> isRevised(then, line)).map(
                line -> new Now(line.value(), line.numerator(), line.denominator(), line.display()));
        return new KnownLine(then, other.isPresent(), other.orElse(null));
    }

    /** The denominator of a change against a stated base grows with the days; only what was counted is compared. */
    private static boolean isRevised(Line then, Line now) {
        boolean ratio = !then.kind().equals("change") && !then.kind().equals("coverage");
        return !same(then.numerator(), now.numerator()) || !Objects.equals(then.n(), now.n())
                || ratio && !same(then.denominator(), now.denominator());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
    }
}
