package commonweal.intake.sample.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.http.NotFound;
import commonweal.http.Role;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.CaseCommand;
import commonweal.intake.cases.CaseRules;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.decisions.Act;
import commonweal.intake.reports.Erasure;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.TriagedReport;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.intake.retention.RetentionPractice;
import commonweal.intake.web.Commands;
import commonweal.messaging.Inbox;

/** Erases what is marked as sample, through the same rules as any erasure, so that every service forgets it, too. */
@RestController
class SampleApi {

    private static final Logger LOG = LoggerFactory.getLogger(SampleApi.class);

    private final MongoCases cases;
    private final MongoReports reports;
    private final Commands<Case, LiveCase> caseCommands;
    private final Commands<Report, LiveReport> reportCommands;
    private final Erasure erasure;
    private final Clock clock;

    SampleApi(MongoCases cases, MongoReports reports, Erasure erasure, Inbox inbox, Clock clock) {
        this.cases = cases;
        this.reports = reports;
        this.caseCommands = new Commands<>("case", LiveCase.class, cases.aggregates(), Case::partnership, inbox);
        this.reportCommands = new Commands<>("report", LiveReport.class, reports.aggregates(), Report::partnership,
                inbox);
        this.erasure = erasure;
        this.clock = clock;
    }

    /** How much was erased. */
    record Removed(int cases, int reports) {}

    /** Safe to repeat: after a crash half-way the next call erases the rest. */
    @DeleteMapping("/sample")
    Removed remove(Caller caller) {
        caller.require(Role.CSU_MANAGER, Role.OPERATOR);
        Act act = new Act(caller.subject(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Code partnership = caller.partnership();
        int erasedCases = 0;
        int erasedReports = 0;
        for (LiveCase found : cases.sample(partnership)) {
            erase(found, caller, act);
            erasedCases++;
            erasedReports += found.file().reports().size();
        }
        for (LiveReport found : reports.sample(partnership)) {
            // why: a report with a case goes when its case says so, at once or when the event comes back
            if (!(found instanceof TriagedReport triaged && triaged.caseId() != null)) {
                reportCommands.handle("erase-report", found.id(), caller, IfMatch.ANY, act.at(),
                        live -> erasure.erase(live, RetentionPractice.SAMPLE, act));
                erasedReports++;
            }
        }
        return new Removed(erasedCases, erasedReports);
    }

    private void erase(LiveCase found, Caller caller, Act act) {
        try {
            caseCommands.handle("erase-case", found.id(), caller, IfMatch.ANY, act.at(),
                    live -> CaseRules.decide(new CaseCommand.EraseSample(), live, act));
        } catch (NotFound gone) {
            LOG.info("Sample case is gone with the one it was part of: caseId={}", found.id());
        }
    }
}
