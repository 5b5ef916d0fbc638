package commonweal.events;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What task groups and their agencies did. Topic {@code tasking}. */
public sealed interface TaskingEvent extends DomainEvent {

    /**
     * A case was put before a task group. Subject: the referral.
     *
     * @param cause high-band when made by a confirmed band, person when made by hand
     */
    record ReferralMade(Id referralId, Id caseId, Code group, Code cause) implements TaskingEvent {}

    /** The task group took the case on, which is what measure SM-02 counts. Subject: the referral. */
    record ReferralAccepted(Id referralId, Id caseId, Code group, Code leadAgency) implements TaskingEvent {}

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
     * A joint operation took place. Subject: the operation.
     *
     * @param kind boot-fair, carmageddon, zig-zag, speedwatch, visual-audit, awareness-day ...
     */
    record OperationHeld(Id operationId, Code kind, LocalDate held, @Nullable AreaCode ward) implements TaskingEvent {}

    /** A task from an environmental visual audit was done (action 4.2). Subject: the operation. */
    record AuditActionCompleted(Id operationId, Id actionId, Code agency) implements TaskingEvent {}
}
