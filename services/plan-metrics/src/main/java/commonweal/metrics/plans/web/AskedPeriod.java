package commonweal.metrics.plans.web;

import java.util.Optional;

import commonweal.http.Refused;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;

/** The query parameter {@code period}. */
public final class AskedPeriod {

    private AskedPeriod() {}

    /** The plan's year, or the period that is asked for, which has to be the year or a quarter of it. */
    public static Period in(Plan plan, Optional<String> asked) {
        Period period = asked.map(AskedPeriod::parse).orElse(Period.of(plan.year()));
        if (!period.year().equals(plan.year())) {
            throw Refused.badRequest("period", "period: '%s' (expected: %s or a quarter of it, such as %s-Q1)"
                    .formatted(period, plan.year(), plan.year()));
        }
        return period;
    }

    /** Reads it, or refuses the request with 400. */
    public static Period parse(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest("period", String.valueOf(e.getMessage()));
        }
    }
}
