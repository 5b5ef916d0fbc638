package commonweal.tasking.referrals.web;

import java.time.LocalDate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.http.Role;
import commonweal.messaging.Versioned;
import commonweal.tasking.decisions.web.Replies;
import commonweal.tasking.groups.PublishedLists;
import commonweal.tasking.referrals.Dossier;
import commonweal.tasking.referrals.KeptReferral;
import commonweal.tasking.referrals.Referral;
import commonweal.tasking.referrals.ReferralCommand;

/** What the chair of a group does with a referral, in a meeting or between meetings. */
@RestController
@RequestMapping("/referrals/{id}")
class ReferralCommandsApi {

    private final ReferralDesk desk;
    private final ReferralViews views;
    private final PublishedLists lists;

    ReferralCommandsApi(ReferralDesk desk, ReferralViews views, PublishedLists lists) {
        this.desk = desk;
        this.views = views;
        this.lists = lists;
    }

    @PostMapping("/accept")
    ResponseEntity<ReferralView> accept(Caller caller, @PathVariable Id id, @RequestBody Accept body,
            @RequestParam(required = false) @Nullable Id meeting,
            IfMatch ifMatch) {
        Code severity = body.severity() == null ? null : lists.severities().require(body.severity());
        return shown(caller, id, meeting, ifMatch,
                new ReferralCommand.Accept(body.leadAgency(), severity, body.reviewOn()));
    }

    @PostMapping("/decline")
    ResponseEntity<ReferralView> decline(Caller caller, @PathVariable Id id, @RequestBody Decline body,
            @RequestParam(required = false) @Nullable Id meeting,
            IfMatch ifMatch) {
        Code reason = lists.declineReasons().require(body.reason());
        return shown(caller, id, meeting, ifMatch,
                new ReferralCommand.Decline(reason, lists.declineReasons().inWords(reason)));
    }

    @PostMapping("/defer")
    ResponseEntity<ReferralView> defer(Caller caller, @PathVariable Id id, @RequestBody Defer body,
            @RequestParam(required = false) @Nullable Id meeting,
            IfMatch ifMatch) {
        return shown(caller, id, meeting, ifMatch, new ReferralCommand.Defer(body.until(), body.reason()));
    }

    @PostMapping("/actions")
    ResponseEntity<Replies.Created> assign(Caller caller, @PathVariable Id id, @RequestBody Assign body,
            @RequestParam(required = false) @Nullable Id meeting,
            IfMatch ifMatch) {
        return created(caller, id, meeting, ifMatch,
                new ReferralCommand.Assign(body.agency(), body.what(), body.due()),
                dossier -> dossier.actions().getLast().id());
    }

    @PostMapping("/behaviour-reviews")
    ResponseEntity<Replies.Created> review(Caller caller, @PathVariable Id id, @RequestBody Review body,
            @RequestParam(required = false) @Nullable Id meeting,
            IfMatch ifMatch) {
        Code rating = lists.ratings().require(body.rating());
        return created(caller, id, meeting, ifMatch,
                new ReferralCommand.Review(rating, lists.ratings().inWords(rating), body.note(), body.reviewOn()),
                dossier -> dossier.reviews().getLast().id());
    }

    @PostMapping("/family-work")
    ResponseEntity<ReferralView> startFamilyWork(Caller caller, @PathVariable Id id, @RequestBody FamilyWork body,
            @RequestParam(required = false) @Nullable Id meeting,
            IfMatch ifMatch) {
        return shown(caller, id, meeting, ifMatch, new ReferralCommand.StartFamilyWork(body.agency()));
    }

    @PostMapping("/conclude")
    ResponseEntity<ReferralView> conclude(Caller caller, @PathVariable Id id, @RequestBody Conclude body,
            @RequestParam(required = false) @Nullable Id meeting,
            IfMatch ifMatch) {
        Code outcome = lists.outcomes().require(body.outcome());
        return shown(caller, id, meeting, ifMatch,
                new ReferralCommand.Conclude(outcome, lists.outcomes().inWords(outcome)));
    }

    private Versioned<Referral> change(Caller caller, Id id, @Nullable Id meeting, IfMatch ifMatch,
            ReferralCommand command) {
        caller.require(Role.GROUP_CHAIR);
        return desk.changeByChair(caller, id, meeting, ifMatch, command);
    }

    private ResponseEntity<ReferralView> shown(Caller caller, Id id, @Nullable Id meeting, IfMatch ifMatch,
            ReferralCommand command) {
        Versioned<Referral> changed = change(caller, id, meeting, ifMatch, command);
        return Replies.ok(changed, views.one(caller, changed));
    }

    private ResponseEntity<Replies.Created> created(Caller caller, Id id, @Nullable Id meeting,
            IfMatch ifMatch, ReferralCommand command, Function<Dossier, Id> part) {
        Versioned<Referral> changed = change(caller, id, meeting, ifMatch, command);
        return Replies.created(changed, part.apply(((KeptReferral) changed.state()).dossier()));
    }

    record Accept(Code leadAgency, @Nullable Code severity, @Nullable LocalDate reviewOn) {}

    record Decline(Code reason) {}

    record Defer(@Nullable LocalDate until, String reason) {}

    record Assign(Code agency, String what, LocalDate due) {}

    record Review(Code rating, @Nullable String note, @Nullable LocalDate reviewOn) {}

    record FamilyWork(Code agency) {}

    record Conclude(Code outcome) {}
}
