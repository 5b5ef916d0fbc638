package commonweal.intake.reports.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.IfMatch;
import commonweal.http.Role;
import commonweal.intake.decisions.Act;
import commonweal.intake.referencedata.PublishedLists;
import commonweal.intake.reports.Comparisons;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.ReportCommand;
import commonweal.intake.reports.ReportRules;
import commonweal.intake.reports.Reporter;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.intake.reports.web.ReportParts.ReporterView;
import commonweal.intake.reports.web.ReportParts.SimilarView;
import commonweal.intake.web.Commands;
import commonweal.intake.web.Commands.Found;
import commonweal.messaging.Inbox;

/** What the endpoints of reports share: who may, when it is, commands, and how a report is shown. */
@Component
class ReportDesk {

    private final Commands<Report, LiveReport> commands;
    private final Comparisons comparisons;
    private final PublishedLists lists;
    private final Clock clock;

    ReportDesk(MongoReports reports, Comparisons comparisons, PublishedLists lists, Inbox inbox, Clock clock) {
        this.commands = new Commands<>("report", LiveReport.class, reports.aggregates(), Report::partnership, inbox);
        this.comparisons = comparisons;
        this.lists = lists;
        this.clock = clock;
    }

    Caller officer(Caller caller) {
        return caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
    }

    Act act(Caller caller) {
        return new Act(officer(caller).subject(), now());
    }

    /** What the store keeps: no more than milliseconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Found<LiveReport> find(Id id, Caller caller) {
        return commands.find(id, caller);
    }

    Found<LiveReport> handle(String name, Id id, Caller caller, IfMatch ifMatch, Act act,
            Function<LiveReport, ReportCommand> command) {
        Found<Report> after = commands.handle(name, id, caller, ifMatch, act.at(),
                report -> ReportRules.decide(command.apply(report), report, act));
        return new Found<>((LiveReport) after.state(), after.version());
    }

    ReportView item(LiveReport report, long version, Caller caller, Instant now) {
        return ReportView.of(report, version, new ReportView.Viewer(caller.subject(), now, lists), null);
    }

    ResponseEntity<ReportView> detail(Found<LiveReport> found, Caller caller) {
        LiveReport report = found.state();
        Reporter reporter = report.account().told().reporter();
        return ResponseEntity.ok().eTag(Etag.of(found.version()))
                .body(ReportView.of(report, found.version(), new ReportView.Viewer(caller.subject(), now(), lists),
                        new ReportView.Detail(reporter == null ? null : ReporterView.of(reporter),
                                reporter == null
                                        ? List.of()
                                        : ReportParts.warnings(reporter,
                                                lists.of(report.partnership())),
                                comparisons.similar(report).stream().map(SimilarView::of).toList())));
    }
}
