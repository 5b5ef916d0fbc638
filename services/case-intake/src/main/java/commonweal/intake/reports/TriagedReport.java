package commonweal.intake.reports;

import org.jspecify.annotations.Nullable;

/** A report that an officer has decided on. */
public record TriagedReport(Account account, Triage triage, @Nullable Feedback feedback) implements LiveReport {

    @Override
    public boolean owesFeedback() {
        return !account.told().anonymous() && feedback == null;
    }
}
