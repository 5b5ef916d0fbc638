package commonweal.metrics.measures;

import java.time.LocalDate;

import commonweal.events.Id;

/** What one unit adds to one formula, and to which day. */
public record Counted(Id unit, LocalDate day, Tally tally) {}
