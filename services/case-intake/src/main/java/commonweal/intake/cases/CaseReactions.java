package commonweal.intake.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import commonweal.events.CaseIntakeEvent;
import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.CaseOpened;
import commonweal.events.CaseIntakeEvent.ReportTriaged;
import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Id;
import commonweal.events.PlanMetricsEvent;
import commonweal.events.RiskAssessmentEvent;
import commonweal.events.TaskingEvent;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.reports.Verdict;

/**
 * What a case makes of what happened elsewhere. Nothing means: it stays as it is.
 *
 * <p>Why no reaction but {@link #triaged} creates a case: risk-assessment and tasking learn of a case from
 * {@code case-opened}, which leaves the outbox of the stored case. So their events always find it, in whatever order
 * they come; if they do not, the case is not ours.
 */
public final class CaseReactions {

    private CaseReactions() {}

    /**
     * The case that triage asked for, with the id that triage gave it, or the report in the case that triage named. A case
     * that is erased stays so and takes the report with it.
     */
    public static Optional<Accepted<Case>> triaged(Optional<Case> subject, ReportTriaged report, Id caseId,
            Code partnership, Instant at) {
        boolean opens = report.decision().equals(Verdict.OPEN_CASE);
        if (subject.isEmpty()) {
            return opens ? Optional.of(opened(report, caseId, partnership, at)) : Optional.empty();
        }
        return switch (subject.get()) {
            case LiveCase live when !opens && live.file().report(report.reportId()).isEmpty() -> Optional
                    .of(linked(live, report, at));
            case LiveCase _ -> Optional.empty();
            // why: the report was triaged while the case was being erased, and nobody else would erase it
            case ErasedCase erased -> Optional.of(
                    new Accepted<>(erased, List
                            .of(new CaseErased(erased.id(), List.of(report.reportId()), null, null, erased.reason()))));
        };
    }

    private static Accepted<Case> opened(ReportTriaged report, Id caseId, Code partnership, Instant at) {
        CaseFile file = CaseFile.opened(caseId, partnership, report.sample(),
                new Heading(report.category(), report.qualifier()), new Area(report.ward(), report.lsoa()),
                List.of(new CaseReport(report.reportId(), report.anonymous(), null)), Ties.NONE, Act.ofSystem(at));
        return new Accepted<>(new OpenCase(file), List.of(new CaseOpened(caseId, report.reportId(), report.category(),
                report.qualifier(), report.ward(), report.lsoa())));
    }

    /** Triage links to open cases only; one that was closed or merged in between keeps the report nevertheless. */
    private static Accepted<Case> linked(LiveCase subject, ReportTriaged report, Instant at) {
        CaseFile file = subject.file().with(new CaseReport(report.reportId(), report.anonymous(), null))
                .noted(Entry.REPORT_LINKED, Act.ofSystem(at), Map.of("reportId", report.reportId().value()));
        LiveCase after = subject.with(file);
        return new Accepted<>(after, TieReactions.linkedTo(after, report.reportId()));
    }

    /** The case with what another service told of it. */
    public static Optional<Case> informed(Optional<Case> subject, DomainEvent event, Instant at) {
        return subject.flatMap(found -> switch (found) {
            case LiveCase live -> Optional.of(live.with(live.file().withPartners(after(live, event, at))));
            case ErasedCase _ -> Optional.empty();
        });
    }

    private static PartnerWork after(LiveCase subject, DomainEvent event, Instant at) {
        PartnerWork before = subject.file().partners();
        return switch (event) {
            case RiskAssessmentEvent found -> before.after(found, at);
            case TaskingEvent done -> before.after(done, at);
            case CaseIntakeEvent _,PlanMetricsEvent _ -> before;
        };
    }
}
