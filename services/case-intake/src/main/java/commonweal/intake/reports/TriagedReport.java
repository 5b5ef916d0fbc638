package commonweal.intake.reports;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import commonweal.events.Id;
import commonweal.intake.clocks.WorkingDays;

/** A report that an officer has decided on. */
public record TriagedReport(Account account, Addenda addenda, Triage triage, @Nullable Feedback feedback)
        implements
            LiveReport {

    @Override
    public TriagedReport with(Addenda other) {
        return new TriagedReport(account, other, triage, feedback);
    }

    /** The case that it is in: the one that triage put it into, or one that was split off that. Merges do not matter here. */
    public @Nullable Id caseId() {
        Id first = triage.caseId();
        return first == null ? null : addenda.followed(first);
    }

    /** The day from which on it counts how long it is kept. */
    public LocalDate decidedOn() {
        return WorkingDays.dayOf(triage.decided().at());
    }

    TriagedReport told(Feedback given) {
        return new TriagedReport(account, addenda, triage, given);
    }

    @Override
    public boolean owesFeedback() {
        return !account.told().anonymous() && feedback == null;
    }
}
