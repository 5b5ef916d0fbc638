package commonweal.tasking.referrals;

import java.time.Instant;
import java.util.Optional;

import commonweal.events.Code;

/** The group did not take the case on. */
public record DeclinedReferral(Dossier dossier, Asking asking, Code reason, Instant at)
        implements
            KeptReferral {

    static final Code STATUS = new Code("declined");

    @Override
    public Code status() {
        return STATUS;
    }

    @Override
    public Optional<Asking> howItCame() {
        return Optional.of(asking);
    }

    @Override
    public DeclinedReferral with(Dossier changed) {
        return new DeclinedReferral(changed, asking, reason, at);
    }
}
