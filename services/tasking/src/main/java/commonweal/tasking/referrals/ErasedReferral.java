package commonweal.tasking.referrals;

import commonweal.events.Code;
import commonweal.events.Id;

/** The case was erased: this stays so that nothing of it comes back. */
public record ErasedReferral(Id id, Code partnership, Id caseId, Code group) implements Referral {

    static final Code STATUS = new Code("erased");

    @Override
    public Code status() {
        return STATUS;
    }
}
