package commonweal.intake.feedback;

import java.time.Instant;
import java.time.LocalDate;

import commonweal.events.Code;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.clocks.WorkingDays;

/** Until when a reporter has to be told, and the other way round. */
public final class FeedbackDeadline {

    private FeedbackDeadline() {}

    /**
     * The moment before which a report came in if its reporter has to be told by a day. Deadlines never overtake one another
     * under one version of the promises, so a list by deadline is a list by reception.
     */
    public static Instant receivedBefore(Code partnership, LocalDate by, ClockPolicies policies) {
        LocalDate received = by;
        while (due(partnership, received, policies).isAfter(by)) {
            received = received.minusDays(1);
        }
        return startOf(received.plusDays(1));
    }

    private static LocalDate due(Code partnership, LocalDate received, ClockPolicies policies) {
        return policies.feedbackDue(partnership, startOf(received));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WorkingDays.LONDON).toInstant();
    }
}
