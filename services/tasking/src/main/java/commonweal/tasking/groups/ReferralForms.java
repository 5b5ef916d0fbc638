package commonweal.tasking.groups;

import commonweal.events.Code;

/** The referral form of each partnership: its own, or the one that comes with the service. */
public interface ReferralForms {

    ReferralForm of(Code partnership);
}
