package commonweal.tasking.referrals;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/** What is said of a case by other services, or by the referral of a case that became part of it. */
public sealed interface CaseNews {

    Instant at();

    record Opened(Instant at) implements CaseNews {}

    /** It was split off another case. That one keeps its referral; this one begins without. */
    record SplitOff(Instant at) implements CaseNews {}

    record Closed(Instant at) implements CaseNews {}

    record Reopened(Instant at) implements CaseNews {}

    record Merged(Id into, Instant at) implements CaseNews {}

    record Unmerged(Instant at) implements CaseNews {}

    record BandConfirmed(Code band, Instant at) implements CaseNews {}

    /**
     * A referral of a case that became part of this one goes on here.
     *
     * @param leadAgency the agency that leads it, absent when the group had not taken it on
     */
    record Joined(Id referral, Id caseId, @Nullable Code leadAgency, @Nullable Code severity, Instant at)
            implements
                CaseNews {}

    /** A referral that had joined is on its own again. */
    record Left(Id referral, Instant at) implements CaseNews {}

    record Erased(Instant at) implements CaseNews {}
}
