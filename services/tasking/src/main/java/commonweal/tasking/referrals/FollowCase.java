package commonweal.tasking.referrals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.tasking.decisions.Outcome.Done;
import commonweal.tasking.groups.TaskGroup;

/**
 * Decides what news of a case does to its referral: a high band in an open case puts it before the group, once in each
 * episode; the end of a case takes it from the group; an erased case never comes back.
 *
 * <p>Only what is known counts, not the order in which it was heard. So in any order of arrival a referral is before the
 * group at the end or none is. What can differ is whether one that could not last was there in between: others were told
 * of it, so it stays to be seen as withdrawn.
 */
public final class FollowCase {

    private FollowCase() {}

    /**
     * @param before the referral of this case and group as far as there is one
     * @return the state that knows the news, and what others are told
     */
    public static Done<Referral> hear(Optional<Referral> before, Code partnership, Id caseId, TaskGroup group,
            CaseNews news) {
        Referral referral = before
                .orElseGet(() -> new PendingReferral(Dossier.empty(partnership, caseId, group.code())));
        return switch (referral) {
            case ErasedReferral erased -> quietly(erased);
            case KeptReferral kept -> news instanceof CaseNews.Erased
                    ? quietly(new ErasedReferral(kept.id(), kept.partnership(), kept.caseId(), kept.group()))
                    : settle(kept.with(kept.dossier().knowing(kept.dossier().knowledge().after(news))), group,
                            news.at());
        };
    }

    private static Done<Referral> settle(KeptReferral referral, TaskGroup group, Instant at) {
        boolean open = referral.dossier().knowledge().isOpen();
        return switch (referral) {
            case MadeReferral made when !open -> WithdrawnReferral.withdraw(made, made.asking(), null, at);
            case AcceptedReferral accepted when !open ->
                WithdrawnReferral.withdraw(accepted, accepted.asking(), accepted.acceptance(), at);
            case MadeReferral made -> reconsider(made, at);
            case AcceptedReferral accepted -> quietly(accepted);
            case PendingReferral pending -> makeIfHigh(pending, group);
            case WithdrawnReferral withdrawn -> makeIfHigh(withdrawn, group);
            case DeclinedReferral declined -> makeAgainIfHigh(declined, declined.asking(), group);
            case ConcludedReferral concluded -> makeAgainIfHigh(concluded, concluded.asking(), group);
        };
    }

    /**
     * News of the risk may be late: a band that was heard of as high may turn out to have been lowered before the case was
     * reopened.
     */
    private static Done<Referral> reconsider(MadeReferral made, Instant at) {
        if (!made.asking().cause().equals(Asking.HIGH_BAND)) {
            return quietly(made);
        }
        return made.dossier().knowledge().highInThisEpisode()
                .map(since -> quietly(new MadeReferral(made.dossier(), made.asking().since(since))))
                .orElseGet(() -> WithdrawnReferral.withdraw(made, made.asking(), null, at));
    }

    /** What the group decided holds for the rest of the episode. */
    private static Done<Referral> makeAgainIfHigh(KeptReferral referral, Asking decided, TaskGroup group) {
        return decided.episode() < referral.dossier().knowledge().episode()
                ? makeIfHigh(referral, group)
                : quietly(referral);
    }

    private static Done<Referral> makeIfHigh(KeptReferral referral, TaskGroup group) {
        CaseKnowledge knowledge = referral.dossier().knowledge();
        if (!group.takesHighBand() || !knowledge.isOpen()) {
            return quietly(referral);
        }
        return knowledge.highInThisEpisode()
                .map(since -> MadeReferral.make(referral.dossier(),
                        new Asking(Asking.HIGH_BAND, knowledge.episode(), since, null, null), group))
                .orElseGet(() -> quietly(referral));
    }

    private static Done<Referral> quietly(Referral referral) {
        return new Done<>(referral, List.of());
    }
}
