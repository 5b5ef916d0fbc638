package commonweal.tasking.referrals;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.TaskingEvent.ReferralCarriedOver;
import commonweal.events.TaskingEvent.ReferralTakenBack;

/**
 * The case became part of another one, so the group goes on with it in that case's referral. What was done and given to
 * agencies stays here, once: agencies complete their actions here, and all of it is shown there. When the merge is undone
 * this is before the group again as it was.
 *
 * @param acceptance how the group had taken the case on, absent when it had not
 */
public record MergedReferral(Dossier dossier, Asking asking, @Nullable Acceptance acceptance,
        CaseKnowledge.Merge merge)
        implements
            KeptReferral {

    static final Code STATUS = new Code("merged");

    /** The referral that it goes on in. */
    public Id intoReferral() {
        return Dossier.idOf(merge.into(), group());
    }

    ReferralCarriedOver carriedOver() {
        return new ReferralCarriedOver(id(), caseId(), group(), intoReferral(), merge.into(), merge.at(),
                acceptance == null ? null : acceptance.leadAgency(), acceptance == null ? null : acceptance.severity());
    }

    ReferralTakenBack takenBack() {
        return new ReferralTakenBack(id(), caseId(), group(), intoReferral(), merge.into());
    }

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
        return Optional.ofNullable(acceptance);
    }

    @Override
    public MergedReferral with(Dossier changed) {
        return new MergedReferral(changed, asking, acceptance, merge);
    }
}
