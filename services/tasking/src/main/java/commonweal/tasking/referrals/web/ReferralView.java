package commonweal.tasking.referrals.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.tasking.groups.ReferralForm;
import commonweal.tasking.referrals.Acceptance;
import commonweal.tasking.referrals.AgencyAction;
import commonweal.tasking.referrals.Asking;
import commonweal.tasking.referrals.BehaviourReview;
import commonweal.tasking.referrals.Deferral;
import commonweal.tasking.referrals.Description;
import commonweal.tasking.referrals.Dossier;
import commonweal.tasking.referrals.EndedReferral;
import commonweal.tasking.referrals.KeptReferral;
import commonweal.tasking.referrals.MadeReferral;
import commonweal.tasking.referrals.MergedReferral;

/** A referral as it is shown. */
record ReferralView(Id id, Id caseId, String caseReference, Code group, Code status, Code cause, @Nullable Code band,
        Instant madeAt, @Nullable Instant acceptedAt, @Nullable Code leadAgency, @Nullable Code severity,
        @Nullable Code subject, @Nullable String place, @Nullable String asked, Code marking, Map<Code, String> details,
        @Nullable LocalDate deferredUntil, @Nullable String deferredReason, @Nullable LocalDate reviewOn,
        boolean familyWork, @Nullable Code lastRating, List<Action> actions, List<Review> reviews,
        @Nullable Code endReason, @Nullable Id mergedInto, @Nullable Id mergedReferral, List<ReferralView> joined,
        long version) {

    static final Comparator<ReferralView> LAST_MADE_FIRST = Comparator.comparing(ReferralView::madeAt).reversed();

    record Action(Id id, Code agency, String what, LocalDate due, String status, @Nullable Code result,
            @Nullable String note) {

        static Action of(AgencyAction action, boolean active) {
            AgencyAction.Completion done = action.completion();
            String status = done != null ? "completed" : active ? "open" : "lapsed";
            return new Action(action.id(), action.agency(), action.what(), action.due(), status,
                    done == null ? null : done.result(), done == null ? null : done.note());
        }
    }

    /** @param note for those who have the whole case in hand */
    record Review(Id id, Code rating, @Nullable String note, Instant at) {

        static Review of(BehaviourReview review, boolean withNote) {
            return new Review(review.id(), review.rating(), withNote ? review.note() : null, review.at());
        }
    }

    static ReferralView full(KeptReferral referral, ReferralForm.Marking marking, Map<Code, String> details,
            Viewer viewer, List<ReferralView> joined, long version) {
        Dossier dossier = referral.dossier();
        Asking asking = referral.howItCame().orElseThrow();
        @Nullable
        Acceptance taken = referral.howItWasTaken().orElse(null);
        @Nullable
        Deferral deferral = referral instanceof MadeReferral made ? made.deferral() : null;
        boolean all = viewer.seesAllOf(referral);
        boolean works = referral.isActive() || referral instanceof MergedReferral;
        Description told = dossier.description();
        return new ReferralView(referral.id(), referral.caseId(), Ids.reference(referral.caseId()), referral.group(),
                referral.status(), asking.cause(), dossier.knowledge().band().orElse(null), asking.madeAt(),
                taken == null ? null : taken.at(), taken == null ? null : taken.leadAgency(),
                taken == null ? null : taken.severity(), told.subject(), told.place(), told.asked(), marking.code(),
                details,
                deferral == null ? null : deferral.until(), deferral == null ? null : deferral.reason(),
                dossier.work().reviewOn(), dossier.work().family() != null,
                dossier.reviews().isEmpty() ? null : dossier.reviews().getLast().rating(),
                dossier.actions().stream().filter(action -> viewer.sees(referral, action))
                        .map(action -> Action.of(action, works)).toList(),
                dossier.reviews().stream().map(review -> Review.of(review, all)).toList(),
                referral instanceof EndedReferral ended ? ended.ending().reason() : null,
                dossier.knowledge().mergedInto(),
                referral instanceof MergedReferral merged ? merged.intoReferral() : null, joined, version);
    }

    /** That a case waits for the group, with what the viewer's purposes open before the group has decided. */
    static ReferralView waiting(KeptReferral referral, ReferralForm.Marking marking, Map<Code, String> details,
            long version) {
        Asking asking = referral.howItCame().orElseThrow();
        Description told = referral.dossier().description();
        boolean open = !marking.needToKnow();
        return new ReferralView(referral.id(), referral.caseId(), Ids.reference(referral.caseId()), referral.group(),
                referral.status(), asking.cause(), referral.dossier().knowledge().band().orElse(null), asking.madeAt(),
                null, null, null, open ? told.subject() : null, open ? told.place() : null,
                open ? told.asked() : null, marking.code(), details,
                null, null, null, false, null, List.of(), List.of(), null, null, null, List.of(), version);
    }
}
