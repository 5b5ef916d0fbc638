package commonweal.intake.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.RiskAssessmentEvent;
import commonweal.events.RiskAssessmentEvent.AssessmentCompleted;
import commonweal.events.RiskAssessmentEvent.BandConfirmed;
import commonweal.events.RiskAssessmentEvent.ReassessmentDue;
import commonweal.events.TaskingEvent;
import commonweal.events.TaskingEvent.ActionAssigned;
import commonweal.events.TaskingEvent.ActionCompleted;
import commonweal.events.TaskingEvent.AuditActionAssigned;
import commonweal.events.TaskingEvent.AuditActionCompleted;
import commonweal.events.TaskingEvent.BehaviourReviewed;
import commonweal.events.TaskingEvent.FamilyWorkStarted;
import commonweal.events.TaskingEvent.MeetingHeld;
import commonweal.events.TaskingEvent.OperationHeld;
import commonweal.events.TaskingEvent.OperationRequested;
import commonweal.events.TaskingEvent.ReferralAccepted;
import commonweal.events.TaskingEvent.ReferralCarriedOver;
import commonweal.events.TaskingEvent.ReferralConcluded;
import commonweal.events.TaskingEvent.ReferralDeclined;
import commonweal.events.TaskingEvent.ReferralMade;
import commonweal.events.TaskingEvent.ReferralTakenBack;
import commonweal.events.TaskingEvent.ResourceDeployed;
import commonweal.events.TaskingEvent.ResourceWithdrawn;

/**
 * What risk-assessment and tasking told of a case. Each event sets what it tells of and nothing else, so the order in
 * which the two services' events arrive makes no difference.
 *
 * @param bands the confirmed ones, oldest first
 * @param wholeFamily work with the whole family began
 * @param lastAt when the newest of it happened
 */
public record PartnerWork(List<Assessment> assessments, List<ConfirmedBand> bands, List<Referral> referrals,
        boolean wholeFamily, @Nullable Instant lastAt) {

    public static final PartnerWork NONE = new PartnerWork(List.of(), List.of(), List.of(), false, null);

    public PartnerWork {
        assessments = List.copyOf(assessments);
        bands = List.copyOf(bands);
        referrals = List.copyOf(referrals);
    }

    /** The band that counts. */
    public Optional<Code> band() {
        return bands.isEmpty() ? Optional.empty() : Optional.of(bands.getLast().band());
    }

    /** The referral that was made last. */
    public Optional<Referral> referral() {
        return referrals.stream().max(Comparator.comparing(Referral::madeAt).thenComparing(Referral::id));
    }

    PartnerWork after(RiskAssessmentEvent event, Instant at) {
        return switch (event) {
            case AssessmentCompleted done -> new PartnerWork(
                    plus(assessments, new Assessment(done.assessmentId(), done.score(), done.proposedBand(), at)),
                    bands, referrals, wholeFamily, newest(at));
            case BandConfirmed confirmed -> new PartnerWork(assessments,
                    plus(bands,
                            new ConfirmedBand(confirmed.band(), confirmed.previousBand(), confirmed.assessmentId(),
                                    confirmed.overrideReason(), at)),
                    referrals, wholeFamily, newest(at));
            case ReassessmentDue _ -> this;
        };
    }

    PartnerWork after(TaskingEvent event, Instant at) {
        return switch (event) {
            case ReferralMade made -> referral(made.referralId(), at,
                    _ -> new Referral(made.referralId(), made.group(), Referral.Status.MADE, null, at, at));
            case ReferralAccepted accepted -> referral(accepted.referralId(), at,
                    now -> reached(now, accepted.group(), Referral.Status.ACCEPTED, at));
            case ReferralDeclined declined -> referral(declined.referralId(), at,
                    now -> reached(now, declined.group(), Referral.Status.DECLINED, at));
            case ReferralConcluded concluded -> referral(concluded.referralId(), at,
                    now -> reached(now, now.group(), Referral.Status.CONCLUDED, at));
            case BehaviourReviewed reviewed -> referral(reviewed.referralId(), at, now -> new Referral(now.id(),
                    now.group(), now.status(), reviewed.rating(), now.madeAt(), now.at()));
            case FamilyWorkStarted _ -> new PartnerWork(assessments, bands, referrals, true, newest(at));
            case ActionAssigned _,ActionCompleted _,MeetingHeld _ -> this;
            case ReferralCarriedOver _,ReferralTakenBack _ -> this;
            case ResourceDeployed _,ResourceWithdrawn _,OperationRequested _,OperationHeld _ -> this;
            case AuditActionAssigned _,AuditActionCompleted _ -> this;
        };
    }

    private PartnerWork referral(Id id, Instant at, UnaryOperator<Referral> change) {
        Referral known = referrals.stream().filter(referral -> referral.id().equals(id)).findFirst()
                .orElseGet(() -> new Referral(id, null, Referral.Status.MADE, null, at, at));
        List<Referral> others = referrals.stream().filter(referral -> !referral.id().equals(id)).toList();
        List<Referral> all = new ArrayList<>(plus(others, change.apply(known)));
        all.sort(Comparator.comparing(Referral::madeAt).thenComparing(Referral::id));
        return new PartnerWork(assessments, bands, all, wholeFamily, newest(at));
    }

    private static Referral reached(Referral before, @Nullable Code group, Referral.Status status, Instant at) {
        return new Referral(before.id(), group, status, before.lastRating(), before.madeAt(), at);
    }

    private Instant newest(Instant at) {
        return lastAt == null || at.isAfter(lastAt) ? at : lastAt;
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
