package commonweal.tasking.referrals;

import java.time.Instant;
import java.util.Optional;

import commonweal.events.Code;

/** The group ended its work on the case. */
public record ConcludedReferral(Dossier dossier, Asking asking, Acceptance acceptance, Code outcome, Instant at)
        implements
            KeptReferral {

    static final Code STATUS = new Code("concluded");

    @Override
    public Code status() {
        return STATUS;
    }

    @Override
    public Optional<Asking> howItCame() {
        return Optional.of(asking);
    }

    @Override
    public Optional<Acceptance> howItWasTaken() {
        return Optional.of(acceptance);
    }

    @Override
    public ConcludedReferral with(Dossier changed) {
        return new ConcludedReferral(changed, asking, acceptance, outcome, at);
    }
}
