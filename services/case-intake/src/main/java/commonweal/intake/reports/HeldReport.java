package commonweal.intake.reports;

import java.time.Instant;

/**
 * A report that an officer has decided on, for a moment in which the decision can be undone. Nobody has been told of it:
 * once an event is out, nothing takes it back.
 *
 * @param triage the decision
 * @param takesEffect when the moment is over
 */
public record HeldReport(Account account, Addenda addenda, Triage triage, Instant takesEffect) implements LiveReport {

    @Override
    public HeldReport with(Addenda other) {
        return new HeldReport(account, other, triage, takesEffect);
    }

    @Override
    public boolean owesFeedback() {
        return !account.told().anonymous();
    }
}
