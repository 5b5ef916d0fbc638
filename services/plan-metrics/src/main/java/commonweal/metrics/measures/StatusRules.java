package commonweal.metrics.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** How a value stands against the target; a pure function, so that the same figures always have the same status. */
final class StatusRules {

    /** A count that is not on course is at risk down to this share of what it should be by now. */
    private static final BigDecimal NEARLY = new BigDecimal("0.75");

    private StatusRules() {}

    static Status decide(Measure measure, Window window, Optional<BigDecimal> value) {
        if (measure.target().isEmpty()) {
            return Status.NO_TARGET;
        }
        if (value.isEmpty()) {
            return Status.NO_DATA;
        }
        Target target = measure.target().get();
        return switch (measure.kind()) {
            case RATIO, AVERAGE -> window.isOpen() && window.tally().n() < measure.rules().minimum()
                    ? Status.TOO_EARLY
                    : percentage(target, value.get(), measure.rules().margin());
            case COVERAGE -> percentage(target, value.get(), measure.rules().margin());
            case CHANGE -> window.hasHardlyBegun()
                    ? Status.TOO_EARLY
                    : percentage(target, value.get(), measure.rules().margin());
            case COUNT -> count(target, window, value.get());
            case MILESTONE -> milestone(measure, window, value.get());
        };
    }

    private static Status percentage(Target target, BigDecimal value, BigDecimal margin) {
        if (target.isMetBy(value)) {
            return Status.ON_TARGET;
        }
        return target.isMetBy(value, margin) ? Status.AT_RISK : Status.OFF_TARGET;
    }

    private static Status count(Target yearly, Window window, BigDecimal value) {
        Target target = window.period().isYear() ? yearly : yearly.of(new BigDecimal("0.25"));
        Target byNow = target.of(BigDecimal.valueOf(window.period().daysBegun(window.today()))
                .divide(BigDecimal.valueOf(window.period().days()), 6, RoundingMode.HALF_UP));
        return switch (target.comparison()) {
            case AT_LEAST -> {
                if (target.isMetBy(value) || window.isOpen() && !window.hasHardlyBegun() && byNow.isMetBy(value)) {
                    yield Status.ON_TARGET;
                }
                if (window.hasHardlyBegun()) {
                    yield Status.TOO_EARLY;
                }
                yield window.isOpen() && byNow.of(NEARLY).isMetBy(value) ? Status.AT_RISK : Status.OFF_TARGET;
            }
            case AT_MOST -> {
                if (!target.isMetBy(value)) {
                    yield Status.OFF_TARGET;
                }
                yield byNow.isMetBy(value) || !window.isOpen() ? Status.ON_TARGET : Status.AT_RISK;
            }
        };
    }

    private static Status milestone(Measure measure, Window window, BigDecimal value) {
        if (value.signum() > 0) {
            return Status.ON_TARGET;
        }
        LocalDate due = measure.ends().orElse(window.period().last());
        if (due.isBefore(window.today())) {
            return Status.OFF_TARGET;
        }
        return due.minusDays(28).isBefore(window.today()) ? Status.AT_RISK : Status.TOO_EARLY;
    }
}
