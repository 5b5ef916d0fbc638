package commonweal.tasking.referrals;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import commonweal.tasking.decisions.Text;

/**
 * That the group puts off its decision.
 *
 * @param until the first day on which it wants to see the case again, absent for its next meeting
 */
public record Deferral(@Nullable LocalDate until, String reason) {

    public Deferral {
        reason = Text.required("reason", reason, 1000);
    }

    /** Whether the case is to be seen again on this day. */
    public boolean isOver(LocalDate day) {
        return until == null || !day.isBefore(until);
    }
}
