package commonweal.tasking.referrals.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.http.NotFound;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.messaging.Versioned;
import commonweal.tasking.decisions.web.Replies;
import commonweal.tasking.groups.PublishedLists;
import commonweal.tasking.groups.ReferralForm;
import commonweal.tasking.groups.ReferralForms;
import commonweal.tasking.groups.TaskGroup;
import commonweal.tasking.groups.TaskGroups;
import commonweal.tasking.referrals.Dossier;
import commonweal.tasking.referrals.Referral;
import commonweal.tasking.referrals.ReferralCommand;
import commonweal.tasking.referrals.mongo.Referrals;

/** The groups' inboxes, referrals by hand, and what the group is told. */
@RestController
class ReferralsApi {

    private final ReferralDesk desk;
    private final ReferralViews views;
    private final Referrals referrals;
    private final TaskGroups groups;
    private final ReferralForms forms;
    private final PublishedLists lists;

    ReferralsApi(ReferralDesk desk, ReferralViews views, Referrals referrals, TaskGroups groups, ReferralForms forms,
            PublishedLists lists) {
        this.desk = desk;
        this.views = views;
        this.referrals = referrals;
        this.groups = groups;
        this.forms = forms;
        this.lists = lists;
    }

    @GetMapping("/referrals")
    Page<ReferralView> list(Caller caller, @RequestParam(required = false) @Nullable Code group,
            @RequestParam(required = false) @Nullable Status status, PageRequest page) {
        Viewer viewer = Viewer.of(caller, groups);
        Referrals.Found<Versioned<Referral>> found = referrals.list(
                new Referrals.Wanted(caller.scope(), Optional.ofNullable(group),
                        Optional.ofNullable(status).map(Status::code), viewer.agency(), viewer.sitsIn()),
                page.offset(), page.size());
        return Page.of(page, found.items().stream().map(referral -> views.item(viewer, referral)).toList(),
                found.total());
    }

    @GetMapping("/referrals/{id}")
    ResponseEntity<ReferralView> one(Caller caller, @PathVariable Id id) {
        Viewer viewer = Viewer.of(caller, groups);
        Versioned<Referral> referral = desk.find(id, viewer.shown());
        return Replies.ok(referral, views.one(viewer, referral));
    }

    @PostMapping("/referrals")
    ResponseEntity<Replies.Created> refer(Caller caller, @RequestBody Refer body,
            IfMatch ifMatch) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        Code partnership = caller.partnership();
        TaskGroup group = groups.group(partnership, body.group());
        ReferralCommand command = new ReferralCommand.Refer(
                telling(partnership, body.subject(), body.asked(), body.marking(), body.details()));
        Id caseId = body.caseId();
        if ((caseId == null) == (body.place() == null)) {
            throw Refused.invalid("case-or-place", "caseId, place: %s (expected: one of the two)"
                    .formatted(caseId == null ? "none" : "both"));
        }
        if (caseId == null) {
            Versioned<Referral> made = desk.referPlace(caller, partnership, Objects.requireNonNull(body.place()),
                    group, command);
            return Replies.created(made, made.id());
        }
        Id id = Dossier.idOf(caseId, group.code());
        if (referrals.byId(List.of(id)).stream()
                .noneMatch(known -> known.state().partnership().equals(partnership))) {
            throw new NotFound("case", caseId);
        }
        return Replies.created(desk.change(caller, id, known -> true, ifMatch, command), id);
    }

    @PostMapping("/referrals/{id}/details")
    ResponseEntity<ReferralView> describe(Caller caller, @PathVariable Id id, @RequestBody Describe body,
            IfMatch ifMatch) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER, Role.GROUP_CHAIR);
        Viewer viewer = Viewer.of(caller, groups);
        Code partnership = desk.find(id, viewer.shown()).state().partnership();
        Versioned<Referral> changed = desk.change(caller, id, viewer.shown(), ifMatch, new ReferralCommand.Describe(
                telling(partnership, body.subject(), body.asked(), body.marking(), body.details())));
        return Replies.ok(changed, views.one(viewer, changed));
    }

    private ReferralCommand.Telling telling(Code partnership, @Nullable Code subject, @Nullable String asked,
            @Nullable Code marking, @Nullable Map<Code, String> details) {
        ReferralForm form = forms.of(partnership);
        Map<Code, String> told = details == null ? Map.of() : details;
        form.check(told);
        return new ReferralCommand.Telling(subject == null ? null : lists.subjects().require(subject), asked,
                marking == null ? null : form.requireMarking(marking), told);
    }

    /** @param place what people call a place that nobody has a case about, instead of {@code caseId} */
    record Refer(@Nullable Id caseId, @Nullable String place, Code group, @Nullable Code subject,
            @Nullable String asked, @Nullable Code marking,
            @Nullable Map<Code, String> details) {}

    record Describe(@Nullable Code subject, @Nullable String asked, @Nullable Code marking,
            @Nullable Map<Code, String> details) {}

    /** The states that can be asked for. */
    enum Status {
        made, accepted, merged, declined, concluded, withdrawn;

        Code code() {
            return new Code(name());
        }
    }
}
