package commonweal.metrics.measures;

import java.time.LocalDate;

import commonweal.metrics.periods.Period;

/**
 * What was counted in a period.
 *
 * @param before what the same days of the year before gave
 * @param today the day on which it is read
 */
public record Window(Period period, Tally tally, Tally before, LocalDate today) {

    boolean isOpen() {
        return !period.endedBy(today);
    }

    /** Too little of the period has gone for a count to say anything. */
    boolean hasHardlyBegun() {
        return isOpen() && period.daysBegun(today) < 28;
    }
}
