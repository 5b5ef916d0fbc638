package commonweal.tasking.referrals;

import commonweal.events.Code;

/** The case is known and has never been before the group. */
public record PendingReferral(Dossier dossier) implements KeptReferral {

    static final Code STATUS = new Code("pending");

    @Override
    public Code status() {
        return STATUS;
    }

    @Override
    public PendingReferral with(Dossier changed) {
        return new PendingReferral(changed);
    }
}
