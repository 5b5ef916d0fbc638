package commonweal.intake.reports;

import java.time.Instant;

import commonweal.events.Code;
import commonweal.events.Id;

/** The tombstone of a report: nothing of what it told is left, and nothing brings it back. */
public record ErasedReport(Id id, Code partnership, Instant erasedAt) implements Report {}
