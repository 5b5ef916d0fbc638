package commonweal.tasking.referrals;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/**
 * How the group took the case on.
 *
 * @param severity how bad the behaviour was then, the starting point of every review; absent when nobody said
 * @param cameWith the joined referral that the group had taken on, absent when it took on this one
 */
public record Acceptance(Code leadAgency, @Nullable Code severity, Instant at, @Nullable Id cameWith) {

    Acceptance cameWith(Id referral) {
        return new Acceptance(leadAgency, severity, at, referral);
    }
}
