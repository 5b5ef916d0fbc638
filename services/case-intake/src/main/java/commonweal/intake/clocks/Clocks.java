package commonweal.intake.clocks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import static commonweal.intake.clocks.Contact.Kind.ACKNOWLEDGED;
import static commonweal.intake.clocks.Contact.Kind.CONTACTED;
import static commonweal.intake.clocks.Contact.Kind.HEARD_FROM;
import static commonweal.intake.clocks.Contact.Kind.UPDATED;

/** Reads all clocks of a case off what happened to it. */
public final class Clocks {

    private static final Set<Contact.Kind> ANSWERS = Set.of(ACKNOWLEDGED, CONTACTED, UPDATED);
    private static final Set<Contact.Kind> SIGNS_OF_LIFE = Set.of(CONTACTED, HEARD_FROM);

    private final ClockHistory history;
    private final ClockPolicy policy;
    private final WorkingDays workingDays;

    private Clocks(ClockHistory history, ClockPolicy policy, WorkingDays workingDays) {
        this.history = history;
        this.policy = policy;
        this.workingDays = workingDays;
    }

    /** The clocks in the order of {@link Clock.Kind}. */
    public static List<Clock> of(ClockHistory history, ClockPolicy policy, WorkingDays workingDays) {
        return new Clocks(history, policy, workingDays).read();
    }

    /** The day on which the first of them runs out. */
    public static Optional<LocalDate> nextDue(List<Clock> clocks) {
        return clocks.stream().filter(clock -> clock.state() == Clock.State.RUNNING).map(Clock::dueOn)
                .flatMap(Stream::ofNullable).min(Comparator.naturalOrder());
    }

    private List<Clock> read() {
        return List.of(
                once(Clock.Kind.ACKNOWLEDGE, history.since(), policy.acknowledge(), first(ANSWERS)),
                once(Clock.Kind.FIRST_CONTACT, assessedOrOpened(), policy.firstContact(history.band()),
                        first(Set.of(CONTACTED))),
                again(Clock.Kind.UPDATE, policy.update(), ANSWERS),
                again(Clock.Kind.SILENCE, policy.silence(), SIGNS_OF_LIFE));
    }

    /** Nobody can keep the promise made for a band before somebody has found the band. */
    private LocalDate assessedOrOpened() {
        LocalDate banded = history.bandedOn();
        return banded != null && banded.isAfter(history.since()) ? banded : history.since();
    }

    /** A promise that is kept once and for all. */
    private Clock once(Clock.Kind kind, LocalDate start, int days, @Nullable LocalDate met) {
        return met != null ? new Clock(kind, start, days, Clock.State.MET, null, met) : waiting(kind, start, days);
    }

    /** A promise that begins anew each time it is kept. */
    private Clock again(Clock.Kind kind, int days, Set<Contact.Kind> kept) {
        LocalDate last = history.contacts().stream().filter(contact -> kept.contains(contact.kind())).map(Contact::on)
                .max(Comparator.naturalOrder()).orElse(history.since());
        return waiting(kind, last.isBefore(history.since()) ? history.since() : last, days);
    }

    private Clock waiting(Clock.Kind kind, LocalDate start, int days) {
        if (!history.running()) {
            return new Clock(kind, start, days, Clock.State.STOPPED, null, null);
        }
        Pause paused = history.pausedNow();
        LocalDate due = workingDays
                .without(day -> history.pauses().stream().filter(pause -> pause.to() != null)
                        .anyMatch(pause -> pause.covers(day)))
                .after(start, days);
        return paused != null && due.isAfter(paused.from())
                ? new Clock(kind, start, days, Clock.State.PAUSED, null, null)
                : new Clock(kind, start, days, Clock.State.RUNNING, due, null);
    }

    private @Nullable LocalDate first(Set<Contact.Kind> kinds) {
        return history.contacts().stream().filter(contact -> kinds.contains(contact.kind())).map(Contact::on)
                .min(Comparator.naturalOrder()).orElse(null);
    }
}
