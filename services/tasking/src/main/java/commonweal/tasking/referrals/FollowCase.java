package commonweal.tasking.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.TaskingEvent;
import commonweal.events.TaskingEvent.ReferralConcluded;
import commonweal.tasking.decisions.Entry;
import commonweal.tasking.decisions.Outcome.Done;
import commonweal.tasking.groups.TaskGroup;

/**
 * Decides what news of a case does to its referral: a high band in an open case puts it before the group, once in each
 * episode; the end of a case takes it from the group; a case that becomes part of another takes its referral along, and
 * gets it back when the merge is undone; a split leaves it with the original; an erased case never comes back.
 *
 * <p>Only what is known counts, not the order in which it was heard: {@link Standing} says where the case belongs, this
 * class brings it there and tells others. So in any order of arrival a referral is before the group at the end or none
 * is. What can differ is whether one that could not last was there in between: others were told of it, so it stays to
 * be seen as withdrawn.
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
            case KeptReferral kept when news instanceof CaseNews.Erased -> erase(kept);
            case KeptReferral kept -> settle(kept.with(kept.dossier().after(news)), group,
                    news instanceof CaseNews.Joined joined && !kept.dossier().hasJoined(joined.referral()), news.at());
        };
    }

    private static Done<Referral> erase(KeptReferral kept) {
        Referral erased = new ErasedReferral(kept.id(), kept.partnership(), kept.caseId(), kept.group());
        return kept instanceof MergedReferral merged
                ? new Done<>(erased, List.of(merged.takenBack()))
                : quietly(erased);
    }

    private static Done<Referral> settle(KeptReferral referral, TaskGroup group, boolean joined, Instant at) {
        return switch (referral) {
            case PendingReferral pending -> arrive(pending, group, at);
            // why: the group's word holds, but it was not about a case that has joined since
            case EndedReferral ended -> ended.isDecided() && !joined ? quietly(ended) : arrive(ended, group, at);
            case MadeReferral made -> stay(made, made.asking(), null, group, at);
            case AcceptedReferral accepted -> stay(accepted, accepted.asking(), accepted.acceptance(), group, at);
            case MergedReferral merged -> stayElsewhere(merged, group, at);
        };
    }

    private static Done<Referral> arrive(KeptReferral referral, TaskGroup group, Instant at) {
        return switch (Standing.of(referral.dossier(), null, null, group)) {
            case Standing.BeforeTheGroup here -> begin(referral.dossier(), here, group, at, List.of());
            case Standing.InAnotherCase there -> {
                MergedReferral merged = merge(referral.dossier(), there);
                yield new Done<>(merged, List.of(merged.carriedOver()));
            }
            case Standing.Nowhere nowhere -> quietly(referral);
        };
    }

    private static Done<Referral> begin(Dossier dossier, Standing.BeforeTheGroup here, TaskGroup group, Instant at,
            List<TaskingEvent> more) {
        Done<Referral> made = MadeReferral.make(dossier, here.asking(), group);
        Done<Referral> begun = here.acceptance() == null
                ? made
                : ((MadeReferral) made.state()).takenOn(here.acceptance(), group, at);
        List<TaskingEvent> events = new ArrayList<>(made.events());
        events.addAll(here.acceptance() == null ? List.of() : begun.events());
        events.addAll(more);
        return new Done<>(begun.state(), events);
    }

    private static Done<Referral> stay(KeptReferral referral, Asking asking, @Nullable Acceptance acceptance,
            TaskGroup group, Instant at) {
        return switch (Standing.of(referral.dossier(), asking, acceptance, group)) {
            case Standing.BeforeTheGroup here -> stayHere(referral, acceptance, here, group, at);
            case Standing.InAnotherCase there -> {
                MergedReferral merged = merge(noted(referral, Standing.CASE_MERGED, at), there);
                yield new Done<>(merged, List.of(new ReferralConcluded(merged.id(), merged.caseId(),
                        Standing.CASE_MERGED), merged.carriedOver()));
            }
            case Standing.Nowhere nowhere -> new Done<>(withdrawn(referral, asking, acceptance, nowhere.reason(), at),
                    List.of(new ReferralConcluded(referral.id(), referral.caseId(), nowhere.reason())));
        };
    }

    private static Done<Referral> stayHere(KeptReferral referral, @Nullable Acceptance before,
            Standing.BeforeTheGroup here, TaskGroup group, Instant at) {
        Acceptance now = here.acceptance();
        Deferral deferral = referral instanceof MadeReferral made ? made.deferral() : null;
        if (before == null && now != null) {
            return new MadeReferral(referral.dossier(), here.asking(), deferral).takenOn(now, group, at);
        }
        if (before != null && now == null) {
            return begin(noted(referral, Standing.CASE_UNMERGED, at), here, group, at, List.of())
                    .after(new ReferralConcluded(referral.id(), referral.caseId(), Standing.CASE_UNMERGED));
        }
        return quietly(now == null
                ? new MadeReferral(referral.dossier(), here.asking(), deferral)
                : new AcceptedReferral(referral.dossier(), here.asking(), now));
    }

    private static Done<Referral> stayElsewhere(MergedReferral before, TaskGroup group, Instant at) {
        return switch (Standing.of(before.dossier(), before.asking(), before.acceptance(), group)) {
            case Standing.BeforeTheGroup here -> begin(before.dossier(), here, group, at, List.of(before.takenBack()));
            case Standing.InAnotherCase there -> moveOn(before, merge(before.dossier(), there));
            case Standing.Nowhere nowhere -> new Done<>(
                    withdrawn(before, before.asking(), before.acceptance(), nowhere.reason(), at),
                    List.of(before.takenBack()));
        };
    }

    private static Done<Referral> moveOn(MergedReferral before, MergedReferral now) {
        if (!now.merge().equals(before.merge())) {
            return new Done<>(now, List.of(before.takenBack(), now.carriedOver()));
        }
        return new Done<>(now, Objects.equals(now.acceptance(), before.acceptance())
                ? List.of()
                : List.of(now.carriedOver()));
    }

    private static MergedReferral merge(Dossier dossier, Standing.InAnotherCase there) {
        return new MergedReferral(dossier, there.asking(), there.acceptance(), there.merge());
    }

    private static EndedReferral withdrawn(KeptReferral referral, Asking asking, @Nullable Acceptance acceptance,
            Code reason, Instant at) {
        return new EndedReferral(noted(referral, reason, at), asking, acceptance,
                new EndedReferral.Ending(EndedReferral.How.WITHDRAWN, reason, at));
    }

    private static Dossier noted(KeptReferral referral, Code reason, Instant at) {
        String text = switch (reason.value()) {
            case "case-merged" -> "The referral goes on in the case that this case became part of.";
            case "case-unmerged" ->
                "The referral ended here because the case that it came with stands for itself again.";
            case "band-lowered" ->
                "The referral was taken back because the risk had been lowered before the case was reopened.";
            default -> "The referral ended because the case was closed.";
        };
        return referral.dossier().with(Entry.ofService(at, "referral-withdrawn", text));
    }

    private static Done<Referral> quietly(Referral referral) {
        return new Done<>(referral, List.of());
    }
}
