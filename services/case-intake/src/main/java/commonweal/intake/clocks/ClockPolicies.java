package commonweal.intake.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import commonweal.events.Code;

/** Each partnership's promises and the days on which it is at work. */
public interface ClockPolicies {

    /** The version that holds for what began on a day. */
    ClockPolicy inForce(Code partnership, LocalDate day);

    WorkingDays workingDays(Code partnership);

    /** All of it that due dates follow from, as one value: another one whenever anything of it changes. */
    Object edition(Code partnership);

    /** Why a partnership lets its clocks stand still. */
    List<PauseReason> pauseReasons(Code partnership);

    /** A reason for letting clocks stand still, and what people call it. */
    record PauseReason(Code code, String label) {}

    /** The day until which the reporter of what came in then is owed word of what was done. Nothing lets it stand still: they wait all the same. */
    default LocalDate feedbackDue(Code partnership, Instant receivedAt) {
        LocalDate received = WorkingDays.dayOf(receivedAt);
        return workingDays(partnership).after(received, inForce(partnership, received).feedback());
    }

    /** The last day on which a reporter's "not fixed" takes up again what was closed then. */
    default LocalDate notFixedUntil(Code partnership, Instant closedAt) {
        LocalDate closed = WorkingDays.dayOf(closedAt);
        return workingDays(partnership).after(closed, inForce(partnership, closed).notFixed());
    }
}
