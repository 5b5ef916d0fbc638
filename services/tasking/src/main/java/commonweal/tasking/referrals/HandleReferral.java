package commonweal.tasking.referrals;

import java.util.function.Function;

import commonweal.tasking.decisions.Act;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.decisions.Outcome.Why;
import commonweal.tasking.groups.TaskGroup;

/** Decides what people ask for. */
public final class HandleReferral {

    private HandleReferral() {}

    /** @throws IllegalArgumentException when the command holds a value that can never be right */
    public static Outcome<Referral> decide(ReferralCommand command, Referral referral, TaskGroup group, Act act) {
        return switch (command) {
            case ReferralCommand.Refer refer -> refer(refer, referral, group, act);
            case ReferralCommand.Describe describe -> describe(describe, referral, act);
            case ReferralCommand.Accept accept ->
                waiting(referral, "accepted", made -> made.accept(accept, group, act));
            case ReferralCommand.Decline decline ->
                waiting(referral, "declined", made -> made.decline(decline, group, act));
            case ReferralCommand.Defer defer -> waiting(referral, "deferred", made -> made.defer(defer, group, act));
            case ReferralCommand.Assign assign ->
                takenOn(referral, "given actions", accepted -> accepted.assign(assign, group, act));
            case ReferralCommand.Complete complete -> complete(complete, referral, group, act);
            case ReferralCommand.Review review ->
                takenOn(referral, "reviewed", accepted -> accepted.review(review, group, act));
            case ReferralCommand.StartFamilyWork work -> takenOn(referral, "worked on with the family",
                    accepted -> accepted.startFamilyWork(work, group, act));
            case ReferralCommand.Conclude conclude ->
                takenOn(referral, "concluded", accepted -> accepted.conclude(conclude, group, act));
        };
    }

    private static Outcome<Referral> waiting(Referral referral, String doing,
            Function<MadeReferral, Outcome<Referral>> decide) {
        return referral instanceof MadeReferral made ? decide.apply(made) : referral.refuse(doing, "made");
    }

    private static Outcome<Referral> takenOn(Referral referral, String doing,
            Function<AcceptedReferral, Outcome<Referral>> decide) {
        return referral instanceof AcceptedReferral accepted
                ? decide.apply(accepted)
                : referral.refuse(doing, "accepted");
    }

    /** Agencies also complete what they were given before the case became part of another one. */
    private static Outcome<Referral> complete(ReferralCommand.Complete command, Referral referral, TaskGroup group,
            Act act) {
        return referral instanceof MergedReferral merged
                ? CompleteAction.decide(merged, command, group, act)
                : takenOn(referral, "worked on", accepted -> CompleteAction.decide(accepted, command, group, act));
    }

    private static Outcome<Referral> describe(ReferralCommand.Describe command, Referral referral, Act act) {
        if (!(referral instanceof KeptReferral kept) || !kept.isActive()) {
            return referral.refuse("described", "made or accepted");
        }
        return Outcome.done(kept.with(told(kept, command.telling())
                .with(act.entry("referral-described", "The group was told more about the case."))));
    }

    private static Outcome<Referral> refer(ReferralCommand.Refer command, Referral referral, TaskGroup group, Act act) {
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
            case OPEN -> MadeReferral.make(told(kept, command.telling()),
                    new Asking(Asking.PERSON, knowledge.episode(), act.at(), act.by()), group);
        };
    }

    private static Dossier told(KeptReferral referral, ReferralCommand.Telling telling) {
        return referral.dossier().with(referral.dossier().description().with(telling.subject(), telling.asked(),
                telling.marking(), telling.details()));
    }
}
