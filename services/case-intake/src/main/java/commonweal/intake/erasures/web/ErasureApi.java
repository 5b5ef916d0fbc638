package commonweal.intake.erasures.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.http.Refused;
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
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.intake.retention.KeptFor;
import commonweal.intake.retention.RetentionPractice;
import commonweal.intake.web.Commands;
import commonweal.messaging.Inbox;
import commonweal.practice.PerPartnership;

/** Erases a case or a report: because it is due, or because a person asked for it (UK GDPR, article 17). */
@RestController
class ErasureApi {

    private final Commands<Case, LiveCase> cases;
    private final Commands<Report, LiveReport> reports;
    private final Erasure erasure;
    private final ByHand byHand;
    private final PerPartnership<RetentionPractice> practices;
    private final Clock clock;

    ErasureApi(MongoCases cases, MongoReports reports, Erasure erasure, ByHand byHand,
            PerPartnership<RetentionPractice> practices, Inbox inbox, Clock clock) {
        this.cases = new Commands<>("case", LiveCase.class, cases.aggregates(), Case::partnership, inbox);
        this.reports = new Commands<>("report", LiveReport.class, reports.aggregates(), Report::partnership, inbox);
        this.erasure = erasure;
        this.byHand = byHand;
        this.practices = practices;
        this.clock = clock;
    }

    record Erase(Code reason) {}

    /** @param lookAt what an officer looks at by hand, told this once; absent when a whole case went */
    record ErasedView(Id id, String reference, Instant erasedAt, Code reason,
            @Nullable List<ByHand.LookAt> lookAt) {}

    /** @param lookAt the same, before anything is erased */
    record Outlook(List<ByHand.LookAt> lookAt) {}

    @PostMapping("/cases/{id}/erase")
    ErasedView eraseCase(@PathVariable Id id, @RequestBody Erase request,
            IfMatch ifMatch, Caller caller) {
        Act act = act(caller);
        cases.handle("erase-case", id, caller, ifMatch, act.at(), found -> {
            RetentionPractice practice = practices.of(found.partnership());
            return CaseRules.decide(new CaseCommand.Erase(practice.erasureReason(request.reason()),
                    keptFor(request, practice, RetentionPractice::keepsCases)), found, act);
        });
        return new ErasedView(id, Ids.reference(id), act.at(), request.reason(), null);
    }

    /** Shows what erasing a report would leave to be looked at by hand. */
    @GetMapping("/reports/{id}/erasure")
    Outlook outlook(@PathVariable Id id, Caller caller) {
        return new Outlook(byHand.of(reports.find(id, caller.require(Role.CSU_MANAGER)).state()));
    }

    /** What is left to be looked at is found before: afterwards nobody knows whose name to look for. */
    @PostMapping("/reports/{id}/erase")
    ErasedView eraseReport(@PathVariable Id id, @RequestBody Erase request,
            IfMatch ifMatch, Caller caller) {
        Act act = act(caller);
        List<ByHand.LookAt> lookAt = byHand.of(reports.find(id, caller).state());
        reports.handle("erase-report", id, caller, ifMatch, act.at(), found -> {
            RetentionPractice practice = practices.of(found.partnership());
            return erasure.eraseAlone(found, practice.erasureReason(request.reason()),
                    keptFor(request, practice, RetentionPractice::keepsReports), kept(found), act);
        });
        return new ErasedView(id, Ids.reference(id), act.at(), request.reason(), lookAt);
    }

    /** A hold keeps a case as it is, with every report in it. */
    private List<Id> kept(LiveReport report) {
        List<LiveCase> kept = byHand.casesOf(report);
        kept.stream().filter(one -> one.file().handling().hold() != null).findFirst().ifPresent(held -> {
            throw Refused.conflict("held",
                    "Report %s was dealt with in case %s, which is kept from being erased (expected: cases without a hold)"
                            .formatted(report.account().reference(), Ids.reference(held.id())));
        });
        return kept.stream().map(LiveCase::id).toList();
    }

    private static @Nullable KeptFor keptFor(Erase request, RetentionPractice practice,
            Function<RetentionPractice, KeptFor> rule) {
        return request.reason().equals(RetentionPractice.DUE) ? rule.apply(practice) : null;
    }

    private Act act(Caller caller) {
        return new Act(caller.require(Role.CSU_MANAGER).subject(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
