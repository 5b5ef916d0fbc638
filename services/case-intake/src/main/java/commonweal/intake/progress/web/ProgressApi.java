package commonweal.intake.progress.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.http.NotFound;
import commonweal.http.OpenToPublic;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.intake.caseparts.mongo.CaseParts;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.CaseCommand;
import commonweal.intake.cases.CaseRules;
import commonweal.intake.cases.ClosedCase;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.decisions.Act;
import commonweal.intake.notes.Notebook;
import commonweal.intake.notes.Visibility;
import commonweal.intake.progress.Progress;
import commonweal.intake.progress.ProgressLink;
import commonweal.intake.progress.ProgressLink.Given;
import commonweal.intake.progress.mongo.ProgressLinks;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.TriagedReport;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.intake.secrets.Secret;
import commonweal.intake.web.Commands;
import commonweal.messaging.AggregateExists;
import commonweal.messaging.Change;
import commonweal.messaging.Inbox;
import commonweal.messaging.Versioned;

/** A resident sees how far their report has come. The secret travels in a header, never in an address. */
@RestController
@OpenToPublic
class ProgressApi {

    private static final String SECRET = "Commonweal-Secret";
    private static final String REPORTER = "reporter";
    private static final Duration RIGHT_AFTER_REPORTING = Duration.ofHours(1);

    private final ProgressLinks links;
    private final MongoReports reports;
    private final MongoCases cases;
    private final CaseParts<Notebook> notebooks;
    private final Commands<Case, LiveCase> commands;
    private final ClockPolicies policies;
    private final Clock clock;

    ProgressApi(ProgressLinks links, MongoReports reports, MongoCases cases, CaseParts<Notebook> notebooks,
            ClockPolicies policies, Inbox inbox, Clock clock) {
        this.links = links;
        this.reports = reports;
        this.cases = cases;
        this.notebooks = notebooks;
        this.commands = new Commands<>("case", LiveCase.class, cases.aggregates(), Case::partnership, inbox);
        this.policies = policies;
        this.clock = clock;
    }

    record NewLink(Id reportId) {}

    /** @param secret shown this once */
    record LinkView(String reference, String secret) {

        /** Withheld, so that no log line can hold it. */
        @Override
        public String toString() {
            return "LinkView[withheld]";
        }
    }

    /** @param feedbackDue until when they are told what was done, if they have not been */
    record ProgressView(String reference, String status, String text, List<Progress.Step> steps,
            @Nullable LocalDate feedbackDue, boolean canSayNotFixed) {}

    /** The public pages ask for a link once, right after the report; officers may give out a new one, which ends the old. */
    @PostMapping("/progress-links")
    ResponseEntity<LinkView> giveLink(@RequestBody NewLink request, Caller caller) {
        if (!caller.publicClient()) {
            caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        }
        LiveReport report = report(request.reportId());
        caller.fence(report.partnership(), "report", request.reportId());
        Instant now = now();
        if (caller.publicClient() && report.account().receivedAt().isBefore(now.minus(RIGHT_AFTER_REPORTING))) {
            throw Refused.conflict("too-late", "The report came in more than an hour ago (expected: a new report)");
        }
        Secret secret = Secret.drawn();
        String reference = report.account().reference();
        save(new Given(ProgressLink.idOf(report.partnership(), reference), report.partnership(), report.id(),
                secret.hash(), new Act(caller.subject(), now)), !caller.publicClient());
        return ResponseEntity.status(HttpStatus.CREATED).body(new LinkView(reference, secret.value()));
    }

    private void save(Given link, boolean anew) {
        Optional<Versioned<ProgressLink>> before = anew ? links.aggregates().find(link.id()) : Optional.empty();
        try {
            if (before.isPresent()) {
                links.aggregates().save(before.get(), Change.silent(link), link.given().at());
            } else {
                links.aggregates().create(Change.silent(link), link.given().at());
            }
        } catch (AggregateExists e) {
            throw Refused.conflict("link-given",
                    "The link to this report was given out already (expected: once; an officer can give out a new one)");
        }
    }

    @GetMapping("/progress/{reference}")
    ProgressView read(@PathVariable String reference, @RequestHeader(SECRET) String secret, Caller caller) {
        return view(opened(reference, secret, caller));
    }

    /** Soon after closing it takes the case up again; later it is kept for the officer to see. */
    @PostMapping("/progress/{reference}/not-fixed")
    ProgressView sayNotFixed(@PathVariable String reference, @RequestHeader(SECRET) String secret, Caller caller) {
        LiveReport report = opened(reference, secret, caller);
        LiveCase subject = subject(report).orElseThrow(() -> Refused.conflict("no-case",
                "There is no case about this report (expected: a case that was closed; please report it again)"));
        Act act = new Act(REPORTER, now());
        commands.handle("say-not-fixed", subject.id(), caller, IfMatch.ANY, act.at(),
                found -> CaseRules.decide(new CaseCommand.SayNotFixed(reopenUntil(found)), found, act));
        return view(report);
    }

    private LocalDate reopenUntil(LiveCase subject) {
        return subject instanceof ClosedCase closed
                ? policies.notFixedUntil(subject.partnership(), closed.closing().closed().at())
                : LocalDate.MIN;
    }

    private ProgressView view(LiveReport report) {
        Optional<LiveCase> subject = subject(report);
        Progress progress = Progress.of(report, subject.orElse(null),
                subject.map(found -> notebooks.of(found.id()).readableBy(Visibility.PUBLIC)).orElse(List.of()));
        return new ProgressView(report.account().reference(), progress.status(), progress.text(), progress.steps(),
                progress.feedbackOwed()
                        ? policies.feedbackDue(report.partnership(), report.account().receivedAt())
                        : null,
                progress.canSayNotFixed());
    }

    /** The case that deals with a report now, whatever it was split from or merged into. */
    private Optional<LiveCase> subject(LiveReport report) {
        Id caseId = report instanceof TriagedReport triaged ? triaged.caseId() : null;
        return caseId == null ? Optional.empty() : cases.dealingWith(report.id(), caseId);
    }

    /** Nobody learns whether it is the reference or the secret that there is not. */
    private LiveReport opened(String reference, String secret, Caller caller) {
        return links.opened(reference, new Secret(secret), caller.scope()).map(link -> report(link.reportId()))
                .orElseThrow(() -> new NotFound("report", reference));
    }

    private LiveReport report(Id reportId) {
        return Optional.ofNullable(reports.live(List.of(reportId)).get(reportId))
                .orElseThrow(() -> new NotFound("report", Ids.reference(reportId)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
