package commonweal.intake.reports.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
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
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.IfMatch;
import commonweal.http.OpenToPublic;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Role;
import commonweal.intake.mongo.Listing;
import commonweal.intake.referencedata.PublishedLists;
import commonweal.intake.referencedata.ReferenceData;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.ReportCommand;
import commonweal.intake.reports.Submission;
import commonweal.intake.reports.mongo.MongoReports;

/** Reports: taken in from anybody, read by the Community Safety Unit, which tells the reporters what was done. */
@RestController
@RequestMapping("/reports")
class ReportsApi {

    private final MongoReports reports;
    private final ReportReception reception;
    private final ReportDesk desk;
    private final PublishedLists lists;

    ReportsApi(MongoReports reports, ReportReception reception, ReportDesk desk, PublishedLists lists) {
        this.reports = reports;
        this.reception = reception;
        this.desk = desk;
        this.lists = lists;
    }

    @OpenToPublic
    @PostMapping
    ResponseEntity<ReceivedView> receive(@RequestBody NewReport report,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Caller caller) {
        if (!caller.publicClient()) {
            caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        }
        Instant now = desk.now();
        Code partnership = caller.partnership();
        ReferenceData known = lists.of(partnership);
        Submission told = report.checked(known, now);
        ReportReception.Reception received = reception.receive(told, partnership, key, now);
        return ResponseEntity.status(received.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .eTag(Etag.of(received.version()))
                .body(new ReceivedView(received.id(), Ids.reference(received.id()), "received",
                        told.immediateDanger() ? known.prompts().immediateDanger() : null));
    }

    @GetMapping
    Page<ReportView> list(@RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Code channel, PageRequest page, Caller caller) {
        desk.officer(caller);
        Listing<Report> found = reports.list(caller.scope(), status(status), channel, page.offset(), page.size());
        Instant now = desk.now();
        return Page.of(page, found.items(), found.total())
                .map(report -> desk.item((LiveReport) report.state(), report.version(), caller, now));
    }

    @GetMapping("/{id}")
    ResponseEntity<ReportView> read(@PathVariable Id id, Caller caller) {
        return desk.detail(desk.find(id, desk.officer(caller)), caller);
    }

    /** @param reason in the officer's words */
    record MarkHate(boolean hate, @Nullable String reason) {}

    @PostMapping("/{id}/hate")
    ResponseEntity<ReportView> markHate(@PathVariable Id id, @RequestBody MarkHate request,
            IfMatch ifMatch, Caller caller) {
        return desk.detail(
                desk.handle("mark-hate", id, caller, ifMatch, desk.act(caller),
                        _ -> new ReportCommand.MarkHate(request.hate(), request.reason())),
                caller);
    }

    @PostMapping("/{id}/feedback")
    ResponseEntity<ReportView> giveFeedback(@PathVariable Id id, @RequestBody FeedbackRequest request,
            IfMatch ifMatch, Caller caller) {
        return desk.detail(desk.handle("give-feedback", id, caller, ifMatch, desk.act(caller),
                report -> request.checked(lists.of(report.partnership()))), caller);
    }

    private static MongoReports.@Nullable Status status(@Nullable String status) {
        return switch (status) {
            case null -> null;
            case "received" -> MongoReports.Status.RECEIVED;
            case "held" -> MongoReports.Status.HELD;
            case "triaged" -> MongoReports.Status.TRIAGED;
            default -> throw new IllegalArgumentException(
                    "status: '%s' (expected: received, held or triaged)".formatted(status));
        };
    }
}
