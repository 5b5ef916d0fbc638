package commonweal.tasking.referrals;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * How the group took the case on.
 *
 * @param severity how bad the behaviour was then, the starting point of every review; absent when nobody said
 */
public record Acceptance(Code leadAgency, @Nullable Code severity, Instant at) {}
