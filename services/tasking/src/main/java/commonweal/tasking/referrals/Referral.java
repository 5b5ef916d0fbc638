package commonweal.tasking.referrals;

import java.util.Optional;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.tasking.decisions.Outcome;

/**
 * A case and a task group: one document from the first word of the case on, so that whatever is heard or done, in any order,
 * meets in one place. It is {@link PendingReferral pending}, which nobody sees, until the case is put before the group.
 */
public sealed interface Referral permits KeptReferral, ErasedReferral {

    Id id();

    Code partnership();

    Id caseId();

    Code group();

    /** Its state in one word. */
    Code status();

    /** How the case came before the group, absent when it never did. */
    default Optional<Asking> howItCame() {
        return Optional.empty();
    }

    /** How the group took the case on, absent when it did not. */
    default Optional<Acceptance> howItWasTaken() {
        return Optional.empty();
    }

    /** Whether the group has to decide or to work on it. */
    default boolean isActive() {
        return this instanceof MadeReferral || this instanceof AcceptedReferral;
    }

    /** Whether anybody outside may see it. */
    default boolean isVisible() {
        return howItCame().isPresent();
    }

    /** Refuses what only another state allows. */
    default Outcome<Referral> refuse(String doing, String expected) {
        return Outcome.refused(Outcome.Why.STATE, "referral-" + status(),
                "The referral is %s and cannot be %s (expected: %s)".formatted(status(), doing, expected));
    }
}
