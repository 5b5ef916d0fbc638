package commonweal.intake.clocks;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * What the clocks of a case are read from; nothing else is kept of them.
 *
 * @param running false when the case is not being worked on
 * @param since the day on which it was opened, or taken up again
 * @param openedOn the day on which it was first opened: the policy of that day holds
 * @param band the confirmed one
 * @param bandedOn when it was confirmed
 * @param contacts oldest first
 * @param pauses oldest first; only the last can be without an end
 */
public record ClockHistory(boolean running, LocalDate since, LocalDate openedOn, @Nullable Code band,
        @Nullable LocalDate bandedOn, List<Contact> contacts, List<Pause> pauses) {

    public ClockHistory {
        contacts = List.copyOf(contacts);
        pauses = List.copyOf(pauses);
    }

    /** The pause that has no end yet. */
    public @Nullable Pause pausedNow() {
        return pauses.isEmpty() || pauses.getLast().to() != null ? null : pauses.getLast();
    }
}
