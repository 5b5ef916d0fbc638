package commonweal.tasking.referrals;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.tasking.groups.TaskGroup;

/** Where a case belongs by all that is known of it, whatever the order in which that was heard. */
sealed interface Standing {

    /** @param acceptance present when the group has taken it on */
    record BeforeTheGroup(Asking asking, @Nullable Acceptance acceptance) implements Standing {}

    /** It is before the group as a part of another case. */
    record InAnotherCase(CaseKnowledge.Merge merge, Asking asking,
            @Nullable Acceptance acceptance) implements Standing {}

    record Nowhere(Code reason) implements Standing {}

    Code CASE_CLOSED = new Code("case-closed");
    Code CASE_MERGED = new Code("case-merged");
    Code CASE_UNMERGED = new Code("case-unmerged");
    Code BAND_LOWERED = new Code("band-lowered");

    /**
     * @param asking how it is before the group now, absent when it is not
     * @param taken how the group has taken it on, absent when it has not
     */
    static Standing of(Dossier dossier, @Nullable Asking asking, @Nullable Acceptance taken, TaskGroup group) {
        CaseKnowledge known = dossier.knowledge();
        if (!known.isOpen()) {
            return new Nowhere(CASE_CLOSED);
        }
        Acceptance acceptance = acceptance(dossier, taken);
        Optional<Asking> due = due(dossier, group);
        Asking standing = asking != null
                && (asking.isByPerson() || (acceptance != null && acceptance.cameWith() == null)) ? asking : null;
        if (standing == null && due.isEmpty()) {
            return new Nowhere(
                    asking != null && asking.cause().equals(Asking.CASE_MERGED) ? CASE_UNMERGED : BAND_LOWERED);
        }
        Asking why = standing != null && (standing.isByPerson() || due.isEmpty()) ? standing : due.orElseThrow();
        CaseKnowledge.Merge merge = known.merge();
        return merge == null
                ? new BeforeTheGroup(why, acceptance)
                : new InAnotherCase(merge, why, acceptance);
    }

    /** What the group has taken on itself, else what came with a joined case that it had taken on. */
    private static @Nullable Acceptance acceptance(Dossier dossier, @Nullable Acceptance taken) {
        if (taken != null && taken.cameWith() == null) {
            return taken;
        }
        return dossier.joined().stream().map(JoinedReferral::acceptance).filter(came -> came != null).findFirst()
                .orElse(null);
    }

    /** What the news alone puts before the group: a high band in this episode, or a joined case that was before it. */
    private static Optional<Asking> due(Dossier dossier, TaskGroup group) {
        CaseKnowledge known = dossier.knowledge();
        Optional<Instant> high = group.takesHighBand() ? known.highInThisEpisode() : Optional.empty();
        Instant openSince = known.openSince();
        return high.map(since -> Asking.ofBand(known.episode(), since))
                .or(() -> dossier.joined().stream().findFirst().map(first -> Asking.ofMerge(known.episode(),
                        openSince != null && openSince.isAfter(first.since()) ? openSince : first.since())));
    }
}
