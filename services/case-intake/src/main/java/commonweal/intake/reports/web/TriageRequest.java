package commonweal.intake.reports.web;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.referencedata.ReferenceData;
import commonweal.intake.reports.LinkableCases;
import commonweal.intake.reports.ReportCommand.TriageReport;
import commonweal.intake.reports.Verdict;

/**
 * The body of {@code POST /reports/{id}/triage}.
 *
 * @param caseId only read with link-to-case
 * @param agency only read with signpost
 * @param hold whether the decision can be undone for a moment before it takes effect
 */
record TriageRequest(@Nullable Code decision, @Nullable Code category, @Nullable Code qualifier, @Nullable Id caseId,
        @Nullable Code agency, @Nullable String reason, @Nullable Boolean hold) {

    TriageReport checked(ReferenceData lists, LinkableCases cases, Code partnership, @Nullable Duration length) {
        Code known = ReferenceData.require("decision", decision, lists.decisions());
        return new TriageReport(verdict(known, lists, cases, partnership),
                ReferenceData.allow("category", category, lists.categories()),
                ReferenceData.allow("qualifier", qualifier, lists.qualifiers()), reason, length, List.of());
    }

    private Verdict verdict(Code known, ReferenceData lists, LinkableCases cases, Code partnership) {
        if (known.equals(Verdict.OPEN_CASE)) {
            return new Verdict.OpenCase();
        }
        if (known.equals(Verdict.LINK_TO_CASE)) {
            return link(cases, partnership);
        }
        if (known.equals(Verdict.SIGNPOST)) {
            return new Verdict.Signpost(ReferenceData.require("agency", agency, lists.agencies()));
        }
        return known.equals(Verdict.DUPLICATE) ? new Verdict.Duplicate() : new Verdict.NoAction();
    }

    private Verdict link(LinkableCases cases, Code partnership) {
        if (caseId == null) {
            throw new IllegalArgumentException("caseId: none (expected: the case to link to)");
        }
        return new Verdict.LinkToCase(cases.find(caseId, partnership).orElseThrow(() -> new IllegalArgumentException(
                "caseId: '%s' (expected: a case of this partnership)".formatted(caseId))));
    }
}
