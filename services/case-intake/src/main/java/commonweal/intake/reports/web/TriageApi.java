package commonweal.intake.reports.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.IfMatch;
import commonweal.http.Role;
import commonweal.intake.decisions.Act;
import commonweal.intake.referencedata.PublishedLists;
import commonweal.intake.reports.Claim;
import commonweal.intake.reports.Comparisons;
import commonweal.intake.reports.LinkableCases;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.ReceivedReport;
import commonweal.intake.reports.ReportCommand;
import commonweal.intake.reports.ReportCommand.ClaimReport;
import commonweal.intake.reports.ReportCommand.ReleaseReport;
import commonweal.intake.reports.ReportCommand.TriageReport;
import commonweal.intake.reports.ReportCommand.UndoTriage;
import commonweal.intake.reports.TriagePractice;
import commonweal.intake.web.Commands.Found;
import commonweal.practice.PerPartnership;

/** The work on the queue: claim a report, decide on it, and undo that as long as nobody has been told. */
@RestController
@RequestMapping("/reports")
class TriageApi {

    private final ReportDesk desk;
    private final LinkableCases cases;
    private final Comparisons comparisons;
    private final PerPartnership<TriagePractice> practice;
    private final PublishedLists lists;

    TriageApi(ReportDesk desk, LinkableCases cases, Comparisons comparisons, PerPartnership<TriagePractice> practice,
            PublishedLists lists) {
        this.desk = desk;
        this.cases = cases;
        this.comparisons = comparisons;
        this.practice = practice;
        this.lists = lists;
    }

    /** The answer to a claim. */
    record ClaimedView(String by, Instant until, long version) {}

    @PostMapping("/{id}/claim")
    ResponseEntity<ClaimedView> claim(@PathVariable Id id,
            IfMatch ifMatch, Caller caller) {
        Found<LiveReport> after = desk.handle("claim-report", id, caller, ifMatch, desk.act(caller),
                report -> new ClaimReport(practice.of(report.partnership()).claim()));
        Claim claim = Objects.requireNonNull(((ReceivedReport) after.state()).claim());
        return ResponseEntity.ok().eTag(Etag.of(after.version()))
                .body(new ClaimedView(claim.by(), claim.until(), after.version()));
    }

    @PostMapping("/{id}/release")
    ResponseEntity<ReportView> release(@PathVariable Id id,
            IfMatch ifMatch, Caller caller) {
        return desk.detail(desk.handle("release-report", id, caller, ifMatch, desk.act(caller),
                _ -> new ReleaseReport(caller.has(Role.CSU_MANAGER))), caller);
    }

    @PostMapping("/{id}/triage")
    ResponseEntity<TriagedView> triage(@PathVariable Id id, @RequestBody TriageRequest request,
            IfMatch ifMatch, Caller caller) {
        Act act = desk.act(caller);
        Found<LiveReport> after = desk.handle("triage-report", id, caller, ifMatch, act,
                report -> command(request, report));
        return ResponseEntity.ok().eTag(Etag.of(after.version())).body(TriagedView.of(after.state(),
                Objects.requireNonNull(ReportView.triage(after.state())), after.version()));
    }

    @PostMapping("/{id}/triage/undo")
    ResponseEntity<ReportView> undo(@PathVariable Id id,
            IfMatch ifMatch, Caller caller) {
        return desk.detail(desk.handle("undo-triage", id, caller, ifMatch, desk.act(caller),
                _ -> new UndoTriage(caller.has(Role.CSU_MANAGER))), caller);
    }

    /** Each report by itself: what one is refused for keeps no other back. */
    @PostMapping("/signpost")
    BulkSignpost.Answer signpost(@RequestBody BulkSignpost request, Caller caller) {
        Act act = desk.act(caller);
        return request.each(lists.of(caller.partnership()), (id, triage) -> desk.handle("triage-report", id, caller,
                IfMatch.ANY, act, report -> command(triage, report)));
    }

    private ReportCommand command(TriageRequest request, LiveReport report) {
        Duration hold = Boolean.TRUE.equals(request.hold()) ? practice.of(report.partnership()).hold() : null;
        TriageReport command = request.checked(lists.of(report.partnership()), cases,
                report.partnership(), hold);
        // why: what is held is compared again when it takes effect
        return hold == null ? command.with(comparisons.repeats(report)) : command;
    }
}
