package commonweal.tasking.referrals;

import commonweal.events.Code;
import commonweal.events.Id;

/** A referral that has not been erased. */
public sealed interface KeptReferral extends Referral permits PendingReferral, MadeReferral, AcceptedReferral,
        MergedReferral, EndedReferral {

    Dossier dossier();

    /** The same state with another dossier. */
    KeptReferral with(Dossier changed);

    /** Whether the agency leads the work, was given something to do or works with the family. */
    default boolean involves(Code agency) {
        return howItWasTaken().map(Acceptance::leadAgency).filter(agency::equals).isPresent()
                || dossier().involves(agency);
    }

    @Override
    default Id id() {
        return dossier().id();
    }

    @Override
    default Code partnership() {
        return dossier().partnership();
    }

    @Override
    default Id caseId() {
        return dossier().caseId();
    }

    @Override
    default Code group() {
        return dossier().group();
    }
}
