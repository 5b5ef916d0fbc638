package commonweal.intake.reports.web;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/** The answer to a triage decision. */
record TriagedView(Id id, String status, Code decision, @Nullable Id caseId, long version) {}
