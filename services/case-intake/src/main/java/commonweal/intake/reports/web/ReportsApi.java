package commonweal.intake.reports.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.OpenToPublic;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Role;
import commonweal.intake.decisions.Act;
import commonweal.intake.ids.Ids;
import commonweal.intake.mongo.Listing;
import commonweal.intake.referencedata.ReferenceData;
import commonweal.intake.reports.LinkableCases;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.ReportCommand;
import commonweal.intake.reports.ReportRules;
import commonweal.intake.reports.TriagedReport;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.intake.web.Commands;
import commonweal.intake.web.Commands.Found;
import commonweal.messaging.Inbox;

/** Reports: taken in from anybody, read and triaged by the Community Safety Unit. */
@RestController
@RequestMapping("/reports")
class ReportsApi {

    private final MongoReports reports;
    private final ReportReception reception;
    private final Commands<Report, LiveReport> commands;
    private final LinkableCases cases;
    private final ReferenceData lists;
    private final Clock clock;

    ReportsApi(MongoReports reports, ReportReception reception, LinkableCases cases, ReferenceData lists, Inbox inbox,
            Clock clock) {
        this.reports = reports;
        this.reception = reception;
        this.commands = new Commands<>("report", LiveReport.class, reports.aggregates(), Report::partnership, inbox);
        this.cases = cases;
        this.lists = lists;
        this.clock = clock;
    }

    @OpenToPublic
    @PostMapping
    ResponseEntity<ReceivedView> receive(@RequestBody NewReport report,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Caller caller) {
        if (!caller.publicClient()) {
            caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        }
        Instant now = now();
        ReportReception.Reception received = reception.receive(report.checked(lists, now), caller.partnership(), key,
                now);
        return ResponseEntity.status(received.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .eTag(Etag.of(received.version()))
                .body(new ReceivedView(received.id(), Ids.reference(received.id()), "received"));
    }

    @GetMapping
    Page<ReportView> list(@RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Code channel, PageRequest page, Caller caller) {
        officer(caller);
        Listing<Report> found = reports.list(caller.scope(), status(status), channel, page.offset(), page.size());
        return Page.of(page, found.items(), found.total())
                .map(report -> ReportView.item((LiveReport) report.state(), report.version()));
    }

    @GetMapping("/{id}")
    ResponseEntity<ReportView> read(@PathVariable Id id, Caller caller) {
        Found<LiveReport> found = commands.find(id, officer(caller));
        return ResponseEntity.ok().eTag(Etag.of(found.version()))
                .body(ReportView.detail(found.state(), found.version()));
    }

    @PostMapping("/{id}/triage")
    ResponseEntity<TriagedView> triage(@PathVariable Id id, @RequestBody TriageRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        Act act = act(officer(caller));
        Found<Report> after = commands.handle("triage-report", id, caller, Etag.ifMatch(ifMatch), act.at(),
                report -> ReportRules.decide(request.checked(lists, cases, report.partnership()), report, act));
        TriagedReport triaged = (TriagedReport) after.state();
        return ResponseEntity.ok().eTag(Etag.of(after.version())).body(new TriagedView(id, "triaged",
                triaged.triage().decision(), triaged.triage().caseId(), after.version()));
    }

    @PostMapping("/{id}/feedback")
    ResponseEntity<ReportView> giveFeedback(@PathVariable Id id, @RequestBody FeedbackRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        Act act = act(officer(caller));
        ReportCommand.GiveFeedback command = request.checked(lists);
        Found<Report> after = commands.handle("give-feedback", id, caller, Etag.ifMatch(ifMatch), act.at(),
                report -> ReportRules.decide(command, report, act));
        return ResponseEntity.ok().eTag(Etag.of(after.version()))
                .body(ReportView.detail((LiveReport) after.state(), after.version()));
    }

    private static Caller officer(Caller caller) {
        return caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
    }

    private Act act(Caller caller) {
        return new Act(caller.subject(), now());
    }

    /** What the store keeps: no more than milliseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static MongoReports.@Nullable Status status(@Nullable String status) {
        return switch (status) {
            case null -> null;
            case "received" -> MongoReports.Status.RECEIVED;
            case "triaged" -> MongoReports.Status.TRIAGED;
            default -> throw new IllegalArgumentException(
                    "status: '%s' (expected: received or triaged)".formatted(status));
        };
    }
}
