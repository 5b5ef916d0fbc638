package commonweal.intake.retention;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long something is kept from the day on which the work on it ended (UK GDPR, article 5(1)(e)).
 *
 * @param period a day or more
 */
public record KeptFor(Period period) {

    public KeptFor {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("%s (expected: a period such as P6Y, a day or more)".formatted(period));
        }
    }

    /** The first day on which the period has passed in full; what ended on 29 February is kept until 1 March. */
    public LocalDate eraseOn(LocalDate ended) {
        LocalDate day = ended.plus(period);
        // why: months are not of one length, so adding a period and taking it off again need not lead back
        while (!endedBy(day.minusDays(1)).isBefore(ended)) {
            day = day.minusDays(1);
        }
        while (endedBy(day).isBefore(ended)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The last day on which something ended that is due to be erased by a day. */
    public LocalDate endedBy(LocalDate day) {
        return day.minus(period);
    }
}
