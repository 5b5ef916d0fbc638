package commonweal.tasking.referrals.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.tasking.ids.Ids;
import commonweal.tasking.referrals.Acceptance;
import commonweal.tasking.referrals.AgencyAction;
import commonweal.tasking.referrals.Asking;
import commonweal.tasking.referrals.BehaviourReview;
import commonweal.tasking.referrals.Dossier;
import commonweal.tasking.referrals.KeptReferral;

/** A referral as it is shown. */
record ReferralView(Id id, Id caseId, String caseReference, Code group, Code status, Code cause, @Nullable Code band,
        Instant madeAt, @Nullable Instant acceptedAt, @Nullable Code leadAgency, @Nullable Code severity,
        @Nullable String asked, boolean familyWork, @Nullable Code lastRating, List<Action> actions,
        List<Review> reviews, @Nullable Id mergedInto, long version) {

    record Action(Id id, Code agency, String what, LocalDate due, String status, @Nullable Code result,
            @Nullable String note) {

        static Action of(AgencyAction action, boolean active) {
            AgencyAction.Completion done = action.completion();
            String status = done != null ? "completed" : active ? "open" : "lapsed";
            return new Action(action.id(), action.agency(), action.what(), action.due(), status,
                    done == null ? null : done.result(), done == null ? null : done.note());
        }
    }

    record Review(Id id, Code rating, @Nullable String note, Instant at) {

        static Review of(BehaviourReview review) {
            return new Review(review.id(), review.rating(), review.note(), review.at());
        }
    }

    static ReferralView full(KeptReferral referral, long version) {
        Dossier dossier = referral.dossier();
        Asking asking = referral.howItCame().orElseThrow();
        @Nullable
        Acceptance taken = referral.howItWasTaken().orElse(null);
        return new ReferralView(referral.id(), referral.caseId(), Ids.reference(referral.caseId()), referral.group(),
                referral.status(), asking.cause(), dossier.knowledge().band().orElse(null), asking.madeAt(),
                taken == null ? null : taken.at(), taken == null ? null : taken.leadAgency(),
                taken == null ? null : taken.severity(), asking.asked(), dossier.familyWork() != null,
                dossier.reviews().isEmpty() ? null : dossier.reviews().getLast().rating(),
                dossier.actions().stream().map(action -> Action.of(action, referral.isActive())).toList(),
                dossier.reviews().stream().map(Review::of).toList(), dossier.knowledge().mergedInto(), version);
    }

    /** That a case waits for the group, and nothing of what is in it. */
    static ReferralView waiting(KeptReferral referral, long version) {
        Asking asking = referral.howItCame().orElseThrow();
        return new ReferralView(referral.id(), referral.caseId(), Ids.reference(referral.caseId()), referral.group(),
                referral.status(), asking.cause(), referral.dossier().knowledge().band().orElse(null), asking.madeAt(),
                null, null, null, null, false, null, List.of(), List.of(), null, version);
    }
}
