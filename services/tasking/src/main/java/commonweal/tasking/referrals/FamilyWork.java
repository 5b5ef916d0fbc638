package commonweal.tasking.referrals;

import java.time.Instant;

import commonweal.events.Code;

/** Work with the whole family, and the agency that does it. */
public record FamilyWork(Code agency, Instant since) {}
