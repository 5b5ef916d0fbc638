package commonweal.tasking.referrals.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.messaging.Versioned;
import commonweal.tasking.decisions.Days;
import commonweal.tasking.decisions.web.Replies;
import commonweal.tasking.groups.PublishedLists;
import commonweal.tasking.groups.TaskGroups;
import commonweal.tasking.ids.Keys;
import commonweal.tasking.referrals.AgencyAction;
import commonweal.tasking.referrals.KeptReferral;
import commonweal.tasking.referrals.Referral;
import commonweal.tasking.referrals.ReferralCommand;
import commonweal.tasking.referrals.mongo.Actions;
import commonweal.tasking.referrals.mongo.Referrals;

/** What agencies have to do. */
@RestController
class ActionsApi {

    private final ReferralDesk desk;
    private final Actions actions;
    private final TaskGroups groups;
    private final PublishedLists lists;
    private final Clock clock;

    ActionsApi(ReferralDesk desk, Actions actions, TaskGroups groups, PublishedLists lists, Clock clock) {
        this.desk = desk;
        this.actions = actions;
        this.groups = groups;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/actions")
    Page<ActionView> list(Caller caller, @RequestParam(required = false) @Nullable Code agency,
            @RequestParam(required = false) @Nullable Code group, @RequestParam(defaultValue = "open") Status status,
            @RequestParam(required = false) @Nullable Integer dueWithin, PageRequest page) {
        Viewer viewer = Viewer.of(caller, groups);
        if (agency != null && viewer.agency().filter(own -> !own.equals(agency)).isPresent()) {
            throw Refused.forbidden("other-agency", "Your agency is %s (expected: its actions, not those of %s)"
                    .formatted(viewer.agency().get(), agency));
        }
        if (dueWithin != null && dueWithin < 0) {
            throw Refused.badRequest("invalid-parameter", "dueWithin: %d (expected: 0 days or more)"
                    .formatted(dueWithin));
        }
        LocalDate today = Days.inLondon(clock.instant());
        Referrals.Found<Actions.ActionOf> found = actions.list(new Actions.Wanted(caller.scope(),
                viewer.agency().or(() -> Optional.ofNullable(agency)), Optional.ofNullable(group), status.standing(),
                today, Optional.ofNullable(dueWithin).map(today::plusDays)), page.offset(), page.size());
        return Page.of(page, found.items().stream().map(action -> ActionView.of(action, status, today)).toList(),
                found.total());
    }

    @PostMapping("/actions/{id}/complete")
    ResponseEntity<ActionView> complete(Caller caller, @PathVariable Id id, @RequestBody Complete body,
            IfMatch ifMatch) {
        caller.require(Role.GROUP_MEMBER, Role.GROUP_CHAIR);
        Viewer viewer = Viewer.of(caller, groups);
        Code result = lists.results().require(body.result());
        ReferralCommand command = new ReferralCommand.Complete(id, result, lists.results().inWords(result), body.note(),
                viewer.agency().orElse(null));
        Versioned<Referral> changed = desk.change(caller, Keys.whole("ref", id), referral -> viewer.sees(referral)
                && ((KeptReferral) referral).dossier().action(id).isPresent(), ifMatch, command);
        AgencyAction done = ((KeptReferral) changed.state()).dossier().action(id).orElseThrow();
        return Replies.ok(changed, ActionView.of(new Actions.ActionOf(changed, done), Status.completed,
                Days.inLondon(clock.instant())));
    }

    record Complete(Code result, @Nullable String note) {}

    /** The states that can be asked for. */
    enum Status {
        open, overdue, completed, lapsed;

        Actions.Standing standing() {
            return Actions.Standing.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    /** An action with what its agency needs to know of the case. */
    record ActionView(Id id, Id referralId, Id caseId, String caseReference, Code group, Code agency, String what,
            LocalDate due, Status status, @Nullable Long overdueDays, @Nullable Code result, @Nullable String note) {

        /** @param asked the state that was asked for; of open ones those whose day has passed are overdue */
        static ActionView of(Actions.ActionOf found, Status asked, LocalDate today) {
            Referral referral = found.referral().state();
            AgencyAction action = found.action();
            boolean late = (asked == Status.open || asked == Status.overdue) && action.due().isBefore(today);
            AgencyAction.Completion done = action.completion();
            return new ActionView(action.id(), referral.id(), referral.caseId(), Ids.reference(referral.caseId()),
                    referral.group(), action.agency(), action.what(), action.due(), late ? Status.overdue : asked,
                    late ? ChronoUnit.DAYS.between(action.due(), today) : null, done == null ? null : done.result(),
                    done == null ? null : done.note());
        }
    }
}
