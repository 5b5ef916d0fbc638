package commonweal.intake.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.clocks.Clock;
import commonweal.intake.clocks.ClockHistory;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.clocks.Clocks;
import commonweal.intake.clocks.Contact;
import commonweal.intake.clocks.Pause;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.decisions.Act;

/** The clocks of a case. Nothing of them is kept: they are read off the timeline and the confirmed bands. */
public final class CaseClocks {

    private CaseClocks() {}

    /** How each promise stands, by the policy of the day on which the case was opened. */
    public static List<Clock> of(LiveCase subject, ClockPolicies policies) {
        CaseFile file = subject.file();
        ClockHistory history = history(subject);
        return Clocks.of(history, policies.inForce(file.partnership(), history.openedOn()),
                policies.workingDays(file.partnership()));
    }

    /** The first day on which a reminder is due that nobody has had yet. */
    public static Optional<LocalDate> reminderDue(LiveCase subject, List<Clock> clocks) {
        return clocks.stream().filter(clock -> clock.state() == Clock.State.RUNNING && !reminded(subject, clock))
                .flatMap(clock -> Stream.ofNullable(clock.dueOn())).min(Comparator.naturalOrder());
    }

    /** The case once somebody was reminded of all that has run out by a day, or nothing when there is nothing new. */
    public static Optional<LiveCase> reminded(LiveCase subject, ClockPolicies policies, LocalDate today, Act act) {
        CaseFile file = subject.file();
        for (Clock clock : of(subject, policies)) {
            LocalDate due = clock.dueOn();
            if (clock.state() == Clock.State.RUNNING && due != null && !due.isAfter(today)
                    && !reminded(subject, clock)) {
                file = file.noted(Entry.REMINDED, act,
                        Map.of("clock", clock.kind().code().value(), "due", due.toString()));
            }
        }
        return file.equals(subject.file()) ? Optional.empty() : Optional.of(subject.with(file));
    }

    private static boolean reminded(LiveCase subject, Clock clock) {
        return subject.file().timeline().stream()
                .anyMatch(entry -> entry.is(Entry.REMINDED) && entry.detail("clock").equals(clock.kind().code().value())
                        && entry.detail("due").equals(String.valueOf(clock.dueOn())));
    }

    /** What the clocks are read from. */
    public static ClockHistory history(LiveCase subject) {
        CaseFile file = subject.file();
        List<ConfirmedBand> bands = file.partners().bands();
        LocalDate openedOn = day(file.openedAt());
        LocalDate since = file.timeline().stream()
                .filter(entry -> entry.is(Entry.CASE_REOPENED) || entry.is(Entry.CASE_UNMERGED))
                .map(entry -> day(entry.act().at())).max(Comparator.naturalOrder()).orElse(openedOn);
        return new ClockHistory(switch (subject) {
            case OpenCase _ -> true;
            case ClosedCase _,MergedCase _ -> false;
        }, since, openedOn, bands.isEmpty() ? null : bands.getLast().band(),
                bands.isEmpty() ? null : day(bands.getLast().at()), contacts(file), pauses(file));
    }

    private static List<Contact> contacts(CaseFile file) {
        List<Contact> contacts = new ArrayList<>();
        for (Entry entry : file.timeline()) {
            LocalDate on = day(entry.act().at());
            if (entry.is(Entry.CONTACT_MADE)) {
                contacts.add(new Contact(Contact.Kind.of(new Code(entry.detail("kind"))), on));
            } else if (entry.is(Entry.FEEDBACK_GIVEN)) {
                contacts.add(new Contact(Contact.Kind.UPDATED, on));
            } else if (entry.is(Entry.NOT_FIXED) || isFromSomebodyKnown(entry, file)) {
                contacts.add(new Contact(Contact.Kind.HEARD_FROM, on));
            }
        }
        return contacts;
    }

    private static boolean isFromSomebodyKnown(Entry entry, CaseFile file) {
        return entry.is(Entry.REPORT_LINKED)
                && file.report(new Id(entry.detail("reportId"))).filter(report -> !report.anonymous()).isPresent();
    }

    /** Closing or merging ends a pause, for what does not run cannot stand still. */
    private static List<Pause> pauses(CaseFile file) {
        List<Pause> pauses = new ArrayList<>();
        for (Entry entry : file.timeline()) {
            LocalDate on = day(entry.act().at());
            boolean pausedNow = !pauses.isEmpty() && pauses.getLast().to() == null;
            if (entry.is(Entry.CLOCKS_PAUSED) && !pausedNow) {
                pauses.add(new Pause(on, null, new Code(entry.detail("reason"))));
            } else if (pausedNow && (entry.is(Entry.CLOCKS_RESUMED) || entry.is(Entry.CASE_CLOSED)
                    || entry.is(Entry.CASE_MERGED))) {
                Pause paused = pauses.removeLast();
                pauses.add(new Pause(paused.from(), on.isBefore(paused.from()) ? paused.from() : on, paused.reason()));
            }
        }
        return pauses;
    }

    static LocalDate day(Instant at) {
        return WorkingDays.dayOf(at);
    }
}
