package commonweal.intake.cases;

import java.time.Instant;

import commonweal.events.Code;
import commonweal.events.Id;

/** A finished risk assessment, as risk-assessment told of it. */
public record Assessment(Id id, int score, Code proposedBand, Instant at) {}
