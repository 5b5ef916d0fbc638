package commonweal.web.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import commonweal.web.services.Figures;

/**
 * A measure's value as a bar with a mark at its target, in hundredths of the width. It shows again what the row of the
 * table says in words.
 */
public record Bar(int value, int target) {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /** Nothing when either the value or the target is not a number, or the value is a change. */
    static Optional<Bar> of(Figures.Measure measure) {
        Figures.Target target = measure.target();
        if (measure.value() == null || target == null || target.value() == null || measure.value().signum() < 0
                || target.value().signum() < 0 || "change".equals(measure.kind())) {
            return Optional.empty();
        }
        boolean share = "ratio".equals(measure.kind()) || "coverage".equals(measure.kind());
        BigDecimal full = share
                ? FULL
                : measure.value().max(target.value()).max(BigDecimal.ONE).multiply(new BigDecimal("1.1"));
        return Optional.of(new Bar(part(measure.value(), full), part(target.value(), full)));
    }

    private static int part(BigDecimal value, BigDecimal full) {
        return Math.clamp(value.multiply(FULL).divide(full, RoundingMode.HALF_UP).intValue(), 0, 100);
    }
}
