package commonweal.tasking.referrals.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
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
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.tasking.decisions.web.Commands;
import commonweal.tasking.groups.PublishedLists;
import commonweal.tasking.groups.TaskGroups;
import commonweal.tasking.ids.Ids;
import commonweal.tasking.referrals.HandleReferral;
import commonweal.tasking.referrals.KeptReferral;
import commonweal.tasking.referrals.Referral;
import commonweal.tasking.referrals.ReferralCommand;
import commonweal.tasking.referrals.mongo.Referrals;

/** What agencies have to do. */
@RestController
class ActionsApi {

    private final Commands<Referral> commands;
    private final Referrals referrals;
    private final TaskGroups groups;
    private final PublishedLists lists;
    private final Clock clock;

    ActionsApi(Aggregates<Referral> aggregates, Referrals referrals, TaskGroups groups, PublishedLists lists,
            Clock clock) {
        this.commands = new Commands<>(aggregates, "action");
        this.referrals = referrals;
        this.groups = groups;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/actions")
    Page<ActionView> list(Caller caller, @RequestParam(required = false) @Nullable Code agency,
            @RequestParam(defaultValue = "open") Status status, PageRequest page) {
        Viewer viewer = Viewer.of(caller, groups);
        if (agency != null && viewer.agency().filter(own -> !own.equals(agency)).isPresent()) {
            throw Refused.forbidden("other-agency", "Your agency is %s (expected: its actions, not those of %s)"
                    .formatted(viewer.agency().get(), agency));
        }
        Optional<Code> wanted = viewer.agency().or(() -> Optional.ofNullable(agency));
        var found = referrals.actions(caller.scope(), wanted, status == Status.completed, page.offset(), page.size());
        return Page.of(page, found.items().stream().map(ActionView::of).toList(), found.total());
    }

    @PostMapping("/actions/{id}/complete")
    ResponseEntity<ActionView> complete(Caller caller, @PathVariable Id id, @RequestBody Complete body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        caller.require(Role.GROUP_MEMBER, Role.GROUP_CHAIR);
        Viewer viewer = Viewer.of(caller, groups);
        Code result = lists.results().require(body.result());
        ReferralCommand command = new ReferralCommand.Complete(id, result, lists.results().inWords(result), body.note(),
                viewer.agency().orElse(null));
        Instant now = clock.instant();
        Versioned<Referral> changed = commands.change(Ids.whole("ref", id), referral -> viewer.sees(referral)
                && ((KeptReferral) referral).dossier().action(id).isPresent(), ifMatch, now,
                referral -> HandleReferral.decide(command, referral,
                        groups.group(referral.partnership(), referral.group()), caller.subject(), now));
        KeptReferral kept = (KeptReferral) changed.state();
        return ResponseEntity.ok().eTag(Etag.of(changed.version()))
                .body(ActionView.of(new Referrals.ActionOf(changed, kept.dossier().action(id).orElseThrow())));
    }

    record Complete(Code result, @Nullable String note) {}

    /** The states that can be asked for. */
    enum Status {
        open, completed
    }

    /** An action with what its agency needs to know of the case. */
    record ActionView(Id id, Id referralId, Id caseId, String caseReference, Code group, Code agency, String what,
            LocalDate due, String status, @Nullable Code result, @Nullable String note) {

        static ActionView of(Referrals.ActionOf found) {
            Referral referral = found.referral().state();
            ReferralView.Action action = ReferralView.Action.of(found.action(), referral.isActive());
            return new ActionView(action.id(), referral.id(), referral.caseId(), Ids.reference(referral.caseId()),
                    referral.group(), action.agency(), action.what(), action.due(), action.status(), action.result(),
                    action.note());
        }
    }
}
