package commonweal.intake.reports;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.decisions.Act;

/**
 * What an officer decided about a report.
 *
 * @param caseId the case opened from it or linked to
 * @param agency where the reporter was signposted
 * @param reason in the officer's words
 */
public record Triage(Code decision, Code category, Code qualifier, @Nullable Id caseId, @Nullable Code agency,
        @Nullable String reason, Act decided) {}
