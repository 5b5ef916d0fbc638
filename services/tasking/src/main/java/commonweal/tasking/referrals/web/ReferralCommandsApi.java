package commonweal.tasking.referrals.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.Role;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.tasking.decisions.web.Commands;
import commonweal.tasking.groups.PublishedLists;
import commonweal.tasking.groups.TaskGroup;
import commonweal.tasking.groups.TaskGroups;
import commonweal.tasking.referrals.Dossier;
import commonweal.tasking.referrals.HandleReferral;
import commonweal.tasking.referrals.KeptReferral;
import commonweal.tasking.referrals.Referral;
import commonweal.tasking.referrals.ReferralCommand;

/** What the chair of a group does with a referral. */
@RestController
@RequestMapping("/referrals/{id}")
class ReferralCommandsApi {

    private final Commands<Referral> commands;
    private final TaskGroups groups;
    private final PublishedLists lists;
    private final Clock clock;

    ReferralCommandsApi(Aggregates<Referral> aggregates, TaskGroups groups, PublishedLists lists, Clock clock) {
        this.commands = new Commands<>(aggregates, "referral");
        this.groups = groups;
        this.lists = lists;
        this.clock = clock;
    }

    @PostMapping("/accept")
    ResponseEntity<ReferralView> accept(Caller caller, @PathVariable Id id, @RequestBody Accept body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Code severity = body.severity() == null ? null : lists.severities().require(body.severity());
        return shown(change(caller, id, ifMatch, new ReferralCommand.Accept(body.leadAgency(), severity)));
    }

    @PostMapping("/decline")
    ResponseEntity<ReferralView> decline(Caller caller, @PathVariable Id id, @RequestBody Decline body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Code reason = lists.declineReasons().require(body.reason());
        return shown(change(caller, id, ifMatch,
                new ReferralCommand.Decline(reason, lists.declineReasons().inWords(reason))));
    }

    @PostMapping("/actions")
    ResponseEntity<Created> assign(Caller caller, @PathVariable Id id, @RequestBody Assign body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return created(
                change(caller, id, ifMatch, new ReferralCommand.Assign(body.agency(), body.what(), body.due())),
                dossier -> dossier.actions().getLast().id());
    }

    @PostMapping("/behaviour-reviews")
    ResponseEntity<Created> review(Caller caller, @PathVariable Id id, @RequestBody Review body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Code rating = lists.ratings().require(body.rating());
        return created(change(caller, id, ifMatch,
                new ReferralCommand.Review(rating, lists.ratings().inWords(rating), body.note())),
                dossier -> dossier.reviews().getLast().id());
    }

    @PostMapping("/family-work")
    ResponseEntity<ReferralView> startFamilyWork(Caller caller, @PathVariable Id id, @RequestBody FamilyWork body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return shown(change(caller, id, ifMatch, new ReferralCommand.StartFamilyWork(body.agency())));
    }

    @PostMapping("/conclude")
    ResponseEntity<ReferralView> conclude(Caller caller, @PathVariable Id id, @RequestBody Conclude body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Code outcome = lists.outcomes().require(body.outcome());
        return shown(change(caller, id, ifMatch,
                new ReferralCommand.Conclude(outcome, lists.outcomes().inWords(outcome))));
    }

    private Versioned<Referral> change(Caller caller, Id id, @Nullable String ifMatch, ReferralCommand command) {
        caller.require(Role.GROUP_CHAIR);
        Instant now = clock.instant();
        return commands.change(id, Viewer.of(caller, groups).shown(), ifMatch, now, referral -> {
            TaskGroup group = groups.group(referral.partnership(), referral.group());
            return HandleReferral.decide(command, referral, Viewer.requireChair(caller, group), caller.subject(), now);
        });
    }

    private static ResponseEntity<ReferralView> shown(Versioned<Referral> changed) {
        return ResponseEntity.ok().eTag(Etag.of(changed.version()))
                .body(ReferralView.full((KeptReferral) changed.state(), changed.version()));
    }

    private static ResponseEntity<Created> created(Versioned<Referral> changed, Function<Dossier, Id> part) {
        Dossier dossier = ((KeptReferral) changed.state()).dossier();
        return ResponseEntity.status(HttpStatus.CREATED).eTag(Etag.of(changed.version()))
                .body(new Created(part.apply(dossier)));
    }

    record Accept(Code leadAgency, @Nullable Code severity) {}

    record Decline(Code reason) {}

    record Assign(Code agency, String what, LocalDate due) {}

    record Review(Code rating, @Nullable String note) {}

    record FamilyWork(Code agency) {}

    record Conclude(Code outcome) {}

    record Created(Id id) {}
}
