package commonweal.intake.cases;

import java.time.Instant;

import commonweal.events.Code;
import commonweal.events.Id;

/** The tombstone of a case: nothing of it is left, and no late event brings it back. */
public record ErasedCase(Id id, Code partnership, Instant erasedAt) implements Case {}
