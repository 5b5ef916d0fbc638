package commonweal.events;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What task groups and their agencies did. Topic {@code tasking}. */
public sealed interface TaskingEvent extends DomainEvent {

    /**
     * A case was put before a task group. Subject: the referral.
     *
     * @param cause high-band when made by a confirmed band, person when made by hand, case-merged when a case that was
     *     before the group became part of this one
     * @param subject whom or what it is about: victim, alleged-perpetrator or place (action 3.3 counts places)
     */
    record ReferralMade(Id referralId, Id caseId, Code group, Code cause, @Nullable Code subject)
            implements
                TaskingEvent {

        /** A referral that says nothing of its subject. */
        public ReferralMade(Id referralId, Id caseId, Code group, Code cause) {
            this(referralId, caseId, group, cause, null);
        }
    }

    /**
     * The task group took the case on, which is what measure SM-02 counts. Subject: the referral.
     *
     * @param severity how bad the behaviour was found to be, absent when nobody said
     */
    record ReferralAccepted(Id referralId, Id caseId, Code group, Code leadAgency, @Nullable Code severity)
            implements
                TaskingEvent {

        /** Accepted without a word on its severity. */
        public ReferralAccepted(Id referralId, Id caseId, Code group, Code leadAgency) {
            this(referralId, caseId, group, leadAgency, null);
        }
    }

    /** The task group declined the case. Subject: the referral. */
    record ReferralDeclined(Id referralId, Id caseId, Code group, Code reason) implements TaskingEvent {}

    /** An agency was given something to do. Subject: the referral. */
    record ActionAssigned(Id referralId, Id caseId, Id actionId, Code agency, LocalDate due) implements TaskingEvent {}

    /** An agency did what it was given to do. Subject: the referral. */
    record ActionCompleted(Id referralId, Id caseId, Id actionId, Code agency, Code result) implements TaskingEvent {}

    /**
     * The behaviour was rated at a review. Subject: the referral.
     *
     * @param rating improved, unchanged, worse or unknown
     */
    record BehaviourReviewed(Id referralId, Id caseId, Id reviewId, Code rating) implements TaskingEvent {}

    /** The task group ended its work on the case. Subject: the referral. */
    record ReferralConcluded(Id referralId, Id caseId, Code outcome) implements TaskingEvent {}

    /**
     * The case became part of another one, and the group goes on with it there. Subject: the referral that goes on elsewhere.
     *
     * @param leadAgency absent when the group had not taken the case on
     */
    record ReferralCarriedOver(Id referralId, Id caseId, Code group, Id intoReferralId, Id intoCaseId,
            Instant mergedAt, @Nullable Code leadAgency, @Nullable Code severity) implements TaskingEvent {}

    /** A referral that was carried over no longer goes on there. Subject: the referral that went on elsewhere. */
    record ReferralTakenBack(Id referralId, Id caseId, Code group, Id fromReferralId, Id fromCaseId)
            implements
                TaskingEvent {}

    /** Work with the whole family began (action 1.4 of the 2011-12 plan). Subject: the referral. */
    record FamilyWorkStarted(Id referralId, Id caseId, Code agency) implements TaskingEvent {}

    /** A task group met. Subject: the meeting. */
    record MeetingHeld(Id meetingId, Code group, LocalDate held) implements TaskingEvent {}

    /**
     * A resource, such as a mobile camera, was put out. Subject: the resource.
     *
     * @param kind mobile-cctv, anpr ...
     */
    record ResourceDeployed(Id resourceId, Id deploymentId, Code kind, LocalDate from, @Nullable AreaCode ward,
            @Nullable Id caseId) implements TaskingEvent {}

    /** A resource was taken back. Subject: the resource. */
    record ResourceWithdrawn(Id resourceId, Id deploymentId, Code kind, LocalDate on) implements TaskingEvent {}

    /**
     * Somebody asked for a joint operation (action 5.3 sets what was held against it). Subject: the operation.
     *
     * @param place a published hot spot, school or community
     */
    record OperationRequested(Id operationId, Code kind, LocalDate on, @Nullable AreaCode ward, @Nullable Code place)
            implements
                TaskingEvent {}

    /**
     * A joint operation, awareness day or training event took place. Subject: the operation.
     *
     * @param kind boot-fair, carmageddon, zig-zag, speedwatch, visual-audit, awareness-day ...
     * @param place a published hot spot, school or community (action 5.1 counts them)
     * @param people how many were trained, took part or were helped
     */
    record OperationHeld(Id operationId, Code kind, LocalDate held, @Nullable AreaCode ward, @Nullable Code place,
            @Nullable Integer people) implements TaskingEvent {

        /** An operation of which no more is known. */
        public OperationHeld(Id operationId, Code kind, LocalDate held, @Nullable AreaCode ward) {
            this(operationId, kind, held, ward, null, null);
        }
    }

    /** An environmental visual audit gave an agency a task (action 4.2 counts those done). Subject: the operation. */
    record AuditActionAssigned(Id operationId, Id actionId, Code agency, LocalDate due) implements TaskingEvent {}

    /** A task from an environmental visual audit was done (action 4.2). Subject: the operation. */
    record AuditActionCompleted(Id operationId, Id actionId, Code agency) implements TaskingEvent {}
}
