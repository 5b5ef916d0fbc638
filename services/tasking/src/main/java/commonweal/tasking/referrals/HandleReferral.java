package commonweal.tasking.referrals;

import java.time.Instant;

import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.decisions.Outcome.Why;
import commonweal.tasking.groups.TaskGroup;

/** Decides what people ask for. */
public final class HandleReferral {

    private HandleReferral() {}

    /**
     * @param by the person, as the subject of a token
     * @throws IllegalArgumentException when the command holds a value that can never be right
     */
    public static Outcome<Referral> decide(ReferralCommand command, Referral referral, TaskGroup group, String by,
            Instant now) {
        return switch (command) {
            case ReferralCommand.Refer refer -> refer(refer, referral, group, by, now);
            case ReferralCommand.Accept accept -> referral instanceof MadeReferral made
                    ? made.accept(accept, group, by, now)
                    : referral.refuse("accepted", "made");
            case ReferralCommand.Decline decline -> referral instanceof MadeReferral made
                    ? made.decline(decline, group, by, now)
                    : referral.refuse("declined", "made");
            case ReferralCommand.Assign assign -> referral instanceof AcceptedReferral accepted
                    ? accepted.assign(assign, group, by, now)
                    : referral.refuse("given actions", "accepted");
            case ReferralCommand.Complete complete -> referral instanceof AcceptedReferral accepted
                    ? accepted.complete(complete, group, by, now)
                    : referral.refuse("worked on", "accepted");
            case ReferralCommand.Review review -> referral instanceof AcceptedReferral accepted
                    ? accepted.review(review, group, by, now)
                    : referral.refuse("reviewed", "accepted");
            case ReferralCommand.StartFamilyWork work -> referral instanceof AcceptedReferral accepted
                    ? accepted.startFamilyWork(work, group, by, now)
                    : referral.refuse("worked on with the family", "accepted");
            case ReferralCommand.Conclude conclude -> referral instanceof AcceptedReferral accepted
                    ? accepted.conclude(conclude, group, by, now)
                    : referral.refuse("concluded", "accepted");
        };
    }

    private static Outcome<Referral> refer(ReferralCommand.Refer command, Referral referral, TaskGroup group, String by,
            Instant now) {
        if (!(referral instanceof KeptReferral kept)) {
            return Outcome.refused(Why.STATE, "case-erased", "The case was erased (expected: an open case)");
        }
        if (kept.isActive()) {
            return Outcome.refused(Why.STATE, "referral-" + kept.status(),
                    "The case is before the %s already: %s is %s (expected: a case that is not)"
                            .formatted(group.name(), kept.id(), kept.status()));
        }
        CaseKnowledge knowledge = kept.dossier().knowledge();
        if (knowledge.mergedInto() != null) {
            return Outcome.refused(Why.STATE, "case-merged", "The case is part of %s now (expected: an open case)"
                    .formatted(knowledge.mergedInto()));
        }
        return switch (knowledge.status()) {
            case UNHEARD_OF -> Outcome.refused(Why.STATE, "case-not-opened",
                    "We have not heard yet that the case was opened (expected: an open case); try again in a moment");
            case CLOSED -> Outcome.refused(Why.STATE, "case-closed", "The case is closed (expected: an open case)");
            case OPEN -> MadeReferral.make(kept.dossier(),
                    new Asking(Asking.PERSON, knowledge.episode(), now, command.asked(), by), group);
        };
    }
}
