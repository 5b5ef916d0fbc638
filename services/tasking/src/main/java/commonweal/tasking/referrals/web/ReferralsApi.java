package commonweal.tasking.referrals.web;

import java.time.Clock;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.NotFound;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Role;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.tasking.decisions.web.Commands;
import commonweal.tasking.groups.TaskGroup;
import commonweal.tasking.groups.TaskGroups;
import commonweal.tasking.referrals.Dossier;
import commonweal.tasking.referrals.HandleReferral;
import commonweal.tasking.referrals.Referral;
import commonweal.tasking.referrals.ReferralCommand;
import commonweal.tasking.referrals.mongo.Referrals;

/** The groups' inboxes, and referrals by hand. */
@RestController
class ReferralsApi {

    private final Commands<Referral> commands;
    private final Referrals referrals;
    private final TaskGroups groups;
    private final Clock clock;

    ReferralsApi(Aggregates<Referral> aggregates, Referrals referrals, TaskGroups groups, Clock clock) {
        this.commands = new Commands<>(aggregates, "referral");
        this.referrals = referrals;
        this.groups = groups;
        this.clock = clock;
    }

    @GetMapping("/referrals")
    Page<ReferralView> list(Caller caller, @RequestParam(required = false) @Nullable Code group,
            @RequestParam(required = false) @Nullable Status status, PageRequest page) {
        Viewer viewer = Viewer.of(caller, groups);
        Referrals.Found<Versioned<Referral>> found = referrals.list(
                new Referrals.Wanted(caller.scope(), Optional.ofNullable(group),
                        Optional.ofNullable(status).map(Status::code), viewer.agency(), viewer.sitsIn()),
                page.offset(), page.size());
        return Page.of(page, found.items().stream().map(viewer::view).toList(), found.total());
    }

    @GetMapping("/referrals/{id}")
    ResponseEntity<ReferralView> one(Caller caller, @PathVariable Id id) {
        Viewer viewer = Viewer.of(caller, groups);
        Versioned<Referral> referral = commands.find(id, viewer.shown());
        return ResponseEntity.ok().eTag(Etag.of(referral.version())).body(viewer.view(referral));
    }

    @PostMapping("/referrals")
    ResponseEntity<Created> refer(Caller caller, @RequestBody Refer body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        Code partnership = caller.partnership();
        TaskGroup group = groups.group(partnership, body.group());
        ReferralCommand command = new ReferralCommand.Refer(body.asked());
        Id id = Dossier.idOf(body.caseId(), group.code());
        if (referrals.ofCase(List.of(id)).stream()
                .noneMatch(known -> known.state().partnership().equals(partnership))) {
            throw new NotFound("case", body.caseId());
        }
        Instant now = clock.instant();
        Versioned<Referral> made = commands.change(id, known -> true, ifMatch, now,
                referral -> HandleReferral.decide(command, referral, group, caller.subject(), now));
        return ResponseEntity.status(HttpStatus.CREATED).eTag(Etag.of(made.version())).body(new Created(id));
    }

    record Refer(Id caseId, Code group, @Nullable String asked) {}

    record Created(Id id) {}

    /** The states that can be asked for. */
    enum Status {
        made, accepted, declined, concluded, withdrawn;

        Code code() {
            return new Code(name());
        }
    }
}
