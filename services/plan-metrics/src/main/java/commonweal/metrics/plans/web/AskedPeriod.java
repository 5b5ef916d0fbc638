package commonweal.metrics.plans.web;

import commonweal.http.Refused;
import commonweal.metrics.periods.Period;

/** The query parameter {@code period}. */
public final class AskedPeriod {

    private AskedPeriod() {}

    /** Reads it, or refuses the request with 400. */
    public static Period parse(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest("period", String.valueOf(e.getMessage()));
        }
    }
}
