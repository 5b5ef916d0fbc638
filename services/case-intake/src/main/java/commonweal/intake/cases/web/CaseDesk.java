package commonweal.intake.cases.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.IfMatch;
import commonweal.http.Role;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.CaseCommand;
import commonweal.intake.cases.CaseRules;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.decisions.Act;
import commonweal.intake.web.Commands;
import commonweal.intake.web.Commands.Found;
import commonweal.messaging.Inbox;

/** Where officers' commands on cases are carried out. */
@Component
class CaseDesk {

    private final Commands<Case, LiveCase> commands;
    private final CasePages pages;
    private final Clock clock;

    CaseDesk(MongoCases cases, CasePages pages, Inbox inbox, Clock clock) {
        this.commands = new Commands<>("case", LiveCase.class, cases.aggregates(), Case::partnership, inbox);
        this.pages = pages;
        this.clock = clock;
    }

    Found<LiveCase> find(Id id, Caller caller) {
        return commands.find(id, reader(caller));
    }

    /** The role is checked before the body, so that nobody learns of rules they may not use. */
    Found<Case> handle(String name, Id id, Caller caller, IfMatch ifMatch,
            BiFunction<LiveCase, Act, CaseCommand> request) {
        officer(caller);
        Act act = new Act(caller.subject(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return commands.handle(name, id, caller, ifMatch, act.at(),
                found -> CaseRules.decide(request.apply(found, act), found, act));
    }

    /** The same, answered with the case as it is then. */
    ResponseEntity<CaseDetail> change(String name, Id id, Caller caller, IfMatch ifMatch,
            BiFunction<LiveCase, Act, CaseCommand> request) {
        Found<Case> after = handle(name, id, caller, ifMatch, request);
        return shown(new Found<>((LiveCase) after.state(), after.version()), caller);
    }

    ResponseEntity<CaseDetail> shown(Found<LiveCase> found, Caller caller) {
        return ResponseEntity.ok().eTag(Etag.of(found.version()))
                .body(pages.detail(found.state(), found.version(), caller));
    }

    static Caller officer(Caller caller) {
        return caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
    }

    static Caller reader(Caller caller) {
        return caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER, Role.GROUP_CHAIR, Role.GROUP_MEMBER);
    }
}
