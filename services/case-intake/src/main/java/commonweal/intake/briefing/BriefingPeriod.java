package commonweal.intake.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import commonweal.intake.clocks.WorkingDays;

/**
 * What a briefing looks back on: from this time of the last working day until now. That is 24 hours in the middle of a week,
 * and all of the weekend on a Monday.
 *
 * @param lastWorkingDay the last one before today
 */
public record BriefingPeriod(Instant since, Instant until, LocalDate lastWorkingDay) {

    private static final int LONGEST_DAYS = 31;

    public BriefingPeriod {
        if (since.isAfter(until) || since.isBefore(until.minusSeconds(LONGEST_DAYS * 86_400L))) {
            throw new IllegalArgumentException(
                    "since: %s (expected: a time before %s, by %d days at most)".formatted(since, until, LONGEST_DAYS));
        }
    }

    public static BriefingPeriod upTo(Instant now, WorkingDays days) {
        ZonedDateTime here = now.atZone(WorkingDays.LONDON);
        LocalDate last = lastWorkingDay(here.toLocalDate(), days);
        return new BriefingPeriod(here.with(last).toInstant(), now, last);
    }

    /** The same with another beginning. */
    public static BriefingPeriod from(Instant since, Instant now, WorkingDays days) {
        return new BriefingPeriod(since, now, lastWorkingDay(WorkingDays.dayOf(now), days));
    }

    private static LocalDate lastWorkingDay(LocalDate today, WorkingDays days) {
        LocalDate day = today.minusDays(1);
        for (int back = 1; back < LONGEST_DAYS - 1 && !days.isWorkingDay(day); back++) {
            day = day.minusDays(1);
        }
        return day;
    }
}
