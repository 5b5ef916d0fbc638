package commonweal.intake.reports;

import commonweal.events.Id;

/** What triage has to know of a case that a report may be linked to. */
public record LinkableCase(Id id, boolean open, boolean sample) {}
