package commonweal.risk.cases;

import java.time.Instant;
import java.time.LocalDate;

/** It was announced that a case should be assessed again by a day. */
public record Reminder(LocalDate due, Cause cause, Instant at) {}
