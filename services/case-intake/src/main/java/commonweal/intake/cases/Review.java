package commonweal.intake.cases;

import java.time.Instant;

import commonweal.events.Id;

/** An ASB Case Review that was asked for (2014 Act, s.104). */
public record Review(Id id, Instant requestedAt) {}
