package commonweal.tasking.referrals;

import java.time.Instant;

import commonweal.events.Code;
import commonweal.events.Id;

/** What other services say of a case, as far as it matters to referrals. */
public sealed interface CaseNews {

    Instant at();

    record Opened(Instant at) implements CaseNews {}

    record Closed(Instant at) implements CaseNews {}

    record Reopened(Instant at) implements CaseNews {}

    record Merged(Id into, Instant at) implements CaseNews {}

    record Unmerged(Instant at) implements CaseNews {}

    record BandConfirmed(Code band, Instant at) implements CaseNews {}

    record Erased(Instant at) implements CaseNews {}
}
