package commonweal.tasking.referrals;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/** What people can do to a referral. Codes have been checked against the published lists. */
public sealed interface ReferralCommand {

    /** Puts the case before the group. */
    record Refer(Telling telling) implements ReferralCommand {}

    /** Tells the group more. */
    record Describe(Telling telling) implements ReferralCommand {}

    /** What the referrer says; what is absent stays as it is, an empty detail is taken out. */
    record Telling(@Nullable Code subject, @Nullable String asked, @Nullable Code marking, Map<Code, String> details) {

        public static Telling asking(@Nullable String asked) {
            return new Telling(null, asked, null, Map.of());
        }
    }

    /**
     * Takes the case on.
     *
     * @param reviewOn when the behaviour is reviewed first, absent for the group's usual time
     */
    record Accept(Code leadAgency, @Nullable Code severity, @Nullable LocalDate reviewOn) implements ReferralCommand {}

    /** Does not take the case on. */
    record Decline(Code reason, String reasonInWords) implements ReferralCommand {}

    /**
     * Puts the decision off.
     *
     * @param until absent for the next meeting
     */
    record Defer(@Nullable LocalDate until, String reason) implements ReferralCommand {}

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

    /**
     * Says how the behaviour is now.
     *
     * @param reviewOn when it is reviewed next, absent for the group's usual time
     */
    record Review(Code rating, String ratingInWords, @Nullable String note, @Nullable LocalDate reviewOn)
            implements
                ReferralCommand {}

    /** Says that an agency began to work with the whole family. */
    record StartFamilyWork(Code agency) implements ReferralCommand {}

    /** Ends the group's work on the case. */
    record Conclude(Code outcome, String outcomeInWords) implements ReferralCommand {}
}
