package commonweal.tasking.referrals;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.Id;

/**
 * That the referral of a case which became part of this one goes on here.
 *
 * @param acceptance how the group had taken that case on, absent when it had not
 * @param since when the cases were merged
 */
public record JoinedReferral(Id referral, Id caseId, @Nullable Acceptance acceptance, Instant since) {}
