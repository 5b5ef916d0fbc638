package commonweal.intake.reports.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.reports.HeldReport;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Triage;

/**
 * The answer to a triage decision.
 *
 * @param status triaged, or held while it can be undone
 * @param takesEffectAt when it is held no longer
 */
record TriagedView(Id id, String status, Code decision, @Nullable Id caseId, @Nullable Instant takesEffectAt,
        long version) {

    static TriagedView of(LiveReport report, Triage triage, long version) {
        return new TriagedView(report.id(), ReportView.status(report), triage.decision(), triage.caseId(),
                report instanceof HeldReport held ? held.takesEffect() : null, version);
    }
}
