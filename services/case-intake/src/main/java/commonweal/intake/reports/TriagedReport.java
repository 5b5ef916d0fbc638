package commonweal.intake.reports;

import org.jspecify.annotations.Nullable;

/** A report that an officer has decided on. */
public record TriagedReport(Account account, Addenda addenda, Triage triage, @Nullable Feedback feedback)
        implements
            LiveReport {

    @Override
    public TriagedReport with(Addenda other) {
        return new TriagedReport(account, other, triage, feedback);
    }

    TriagedReport told(Feedback given) {
        return new TriagedReport(account, addenda, triage, given);
    }

    @Override
    public boolean owesFeedback() {
        return !account.told().anonymous() && feedback == null;
    }
}
