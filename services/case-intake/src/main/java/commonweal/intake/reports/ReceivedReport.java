package commonweal.intake.reports;

import org.jspecify.annotations.Nullable;

/**
 * A report that waits for triage.
 *
 * @param claim of the last officer who said to be working on it
 */
public record ReceivedReport(Account account, Addenda addenda, @Nullable Claim claim) implements LiveReport {

    @Override
    public ReceivedReport with(Addenda other) {
        return new ReceivedReport(account, other, claim);
    }

    ReceivedReport claimed(@Nullable Claim other) {
        return new ReceivedReport(account, addenda, other);
    }

    @Override
    public boolean owesFeedback() {
        return !account.told().anonymous();
    }
}
