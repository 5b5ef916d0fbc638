package commonweal.tasking.referrals;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/** What people can do to a referral. Codes have been checked against the published lists. */
public sealed interface ReferralCommand {

    /** Puts the case before the group. */
    record Refer(@Nullable String asked) implements ReferralCommand {}

    /** Takes the case on. */
    record Accept(Code leadAgency, @Nullable Code severity) implements ReferralCommand {}

    /** Does not take the case on. */
    record Decline(Code reason, String reasonInWords) implements ReferralCommand {}

    /** Gives an agency something to do. */
    record Assign(Code agency, String what, LocalDate due) implements ReferralCommand {}

    /**
     * Says what came of an action.
     *
     * @param onlyOf the agency whose actions the person may complete, absent when any
     */
    record Complete(Id actionId, Code result, String resultInWords, @Nullable String note, @Nullable Code onlyOf)
            implements
                ReferralCommand {}

    /** Says how the behaviour is now. */
    record Review(Code rating, String ratingInWords, @Nullable String note) implements ReferralCommand {}

    /** Says that an agency began to work with the whole family. */
    record StartFamilyWork(Code agency) implements ReferralCommand {}

    /** Ends the group's work on the case. */
    record Conclude(Code outcome, String outcomeInWords) implements ReferralCommand {}
}
