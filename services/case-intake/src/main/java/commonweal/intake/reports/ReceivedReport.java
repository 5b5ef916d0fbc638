package commonweal.intake.reports;

/** A report that waits for triage. */
public record ReceivedReport(Account account) implements LiveReport {

    @Override
    public boolean owesFeedback() {
        return !account.told().anonymous();
    }
}
