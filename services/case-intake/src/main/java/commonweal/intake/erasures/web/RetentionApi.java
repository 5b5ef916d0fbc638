package commonweal.intake.erasures.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Role;
import commonweal.intake.casereviews.ReviewApplication;
import commonweal.intake.casereviews.ReviewApplication.SetAside;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.ClosedCase;
import commonweal.intake.cases.ErasedCase;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.erasures.mongo.Erasable;
import commonweal.intake.erasures.mongo.Erasable.Held;
import commonweal.intake.mongo.Listing;
import commonweal.intake.reports.ErasedReport;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.TriagedReport;
import commonweal.intake.retention.KeptFor;
import commonweal.intake.retention.RetentionPractice;
import commonweal.intake.retention.RetentionPractice.Reason;
import commonweal.practice.Practice;

/** How long a partnership keeps what it knows of people, what is due to be erased when, and what was erased. */
@RestController
@RequestMapping("/retention")
class RetentionApi {

    private final Erasable erasable;
    private final Practice<RetentionPractice> practices;
    private final Clock clock;

    RetentionApi(Erasable erasable, Practice<RetentionPractice> practices, Clock clock) {
        this.erasable = erasable;
        this.practices = practices;
        this.clock = clock;
    }

    /** How much is due today; what is held is apart. */
    record Due(long cases, long reports, long applications, long held) {}

    record RuleView(int version, Period closedCases, Period reports, Period setAsideApplications, boolean sweep,
            String basis, List<Reason> holdReasons, List<Reason> erasureReasons, Due due) {}

    record CaseDue(Id caseId, String reference, String status, LocalDate closedOn, LocalDate eraseOn,
            @Nullable HoldView hold, boolean sample) {}

    record ReportDue(Id reportId, String reference, LocalDate decidedOn, Code decision, LocalDate eraseOn,
            boolean sample) {}

    /** @param applicationId of an application for a review that was set aside */
    record ApplicationDue(Id applicationId, String reference, LocalDate setAsideOn, Code reason, LocalDate eraseOn) {}

    /** @param by absent when it went by itself, or with its case */
    record Tombstone(String kind, Id id, String reference, Instant erasedAt, @Nullable Code reason,
            @Nullable String by) {}

    @GetMapping
    RuleView rule(Caller caller) {
        Code partnership = partnership(caller);
        RetentionPractice practice = practices.of(partnership);
        LocalDate closedBy = practice.keepsCases().endedBy(today());
        Due due = new Due(erasable.countClosedBy(partnership, closedBy, Held.NO),
                erasable.countDecidedBy(partnership, practice.keepsReports().endedBy(today())),
                erasable.countSetAsideBy(partnership, practice.keepsSetAsideApplications().endedBy(today())),
                erasable.countClosedBy(partnership, closedBy, Held.YES));
        return new RuleView(practice.version(), practice.closedCases(), practice.reports(),
                practice.keepsSetAsideApplications().period(), practice.sweep(), practice.basis(),
                practice.holdReasons(), Stream.concat(
                        Stream.of(new Reason(RetentionPractice.DUE, practice.label(RetentionPractice.DUE))),
                        practice.erasureReasons().stream()).toList(),
                due);
    }

    /** @param before the last day that counts, today when absent */
    @GetMapping("/cases")
    Page<CaseDue> cases(@RequestParam(required = false) @Nullable LocalDate before, PageRequest page, Caller caller) {
        Code partnership = partnership(caller);
        RetentionPractice practice = practices.of(partnership);
        KeptFor kept = practice.keepsCases();
        Listing<Case> found = erasable.closedBy(partnership, kept.endedBy(before == null ? today() : before),
                Held.EITHER, page.offset(), page.size());
        return Page.of(page, found.items(), found.total()).map(item -> {
            ClosedCase closed = (ClosedCase) item.state();
            return new CaseDue(closed.id(), Ids.reference(closed.id()), "closed", closed.closedOn(),
                    kept.eraseOn(closed.closedOn()),
                    HoldView.of(closed.file().handling().hold(), partnership, practices),
                    closed.file().sample());
        });
    }

    /** @param before the last day that counts, today when absent */
    @GetMapping("/reports")
    Page<ReportDue> reports(@RequestParam(required = false) @Nullable LocalDate before, PageRequest page,
            Caller caller) {
        Code partnership = partnership(caller);
        KeptFor kept = practices.of(partnership).keepsReports();
        Listing<Report> found = erasable.decidedBy(partnership, kept.endedBy(before == null ? today() : before),
                page.offset(), page.size());
        return Page.of(page, found.items(), found.total()).map(item -> {
            TriagedReport report = (TriagedReport) item.state();
            return new ReportDue(report.id(), report.account().reference(), report.decidedOn(),
                    report.triage().decision(), kept.eraseOn(report.decidedOn()), report.account().told().sample());
        });
    }

    /** @param before the last day that counts, today when absent */
    @GetMapping("/applications")
    Page<ApplicationDue> applications(@RequestParam(required = false) @Nullable LocalDate before, PageRequest page,
            Caller caller) {
        Code partnership = partnership(caller);
        KeptFor kept = practices.of(partnership).keepsSetAsideApplications();
        Listing<ReviewApplication> found = erasable.setAsideBy(partnership,
                kept.endedBy(before == null ? today() : before), page.offset(), page.size());
        return Page.of(page, found.items(), found.total()).map(item -> {
            SetAside aside = (SetAside) item.state();
            return new ApplicationDue(aside.id(), aside.received().reference(), aside.setAsideOn(), aside.reason(),
                    kept.eraseOn(aside.setAsideOn()));
        });
    }

    @GetMapping("/erased/cases")
    Page<Tombstone> erasedCases(PageRequest page, Caller caller) {
        Listing<Case> found = erasable.erasedCases(partnership(caller), page.offset(), page.size());
        return Page.of(page, found.items(), found.total()).map(item -> {
            ErasedCase erased = (ErasedCase) item.state();
            return new Tombstone("case", erased.id(), Ids.reference(erased.id()), erased.erasedAt(), erased.reason(),
                    erased.by());
        });
    }

    @GetMapping("/erased/reports")
    Page<Tombstone> erasedReports(PageRequest page, Caller caller) {
        Listing<Report> found = erasable.erasedReports(partnership(caller), page.offset(), page.size());
        return Page.of(page, found.items(), found.total()).map(item -> {
            ErasedReport erased = (ErasedReport) item.state();
            return new Tombstone("report", erased.id(), Ids.reference(erased.id()), erased.erasedAt(),
                    erased.reason(), erased.by());
        });
    }

    private static Code partnership(Caller caller) {
        return caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER).partnership();
    }

    private LocalDate today() {
        return WorkingDays.dayOf(clock.instant());
    }
}
