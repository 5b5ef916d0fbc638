package commonweal.intake.casereviews.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Function;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.IfMatch;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.intake.casereviews.ApplicationRules;
import commonweal.intake.casereviews.ReviewApplication;
import commonweal.intake.casereviews.ReviewApplication.Live;
import commonweal.intake.casereviews.ReviewPractice;
import commonweal.intake.casereviews.mongo.MongoApplications;
import commonweal.intake.cases.ClosedCase;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.MergedCase;
import commonweal.intake.cases.OpenCase;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.mongo.Listing;
import commonweal.intake.web.Commands;
import commonweal.intake.web.Commands.Found;
import commonweal.messaging.Inbox;
import commonweal.practice.PerPartnership;

/** What officers do with applications for a review that came in by themselves. */
@RestController
@RequestMapping("/case-review-applications")
class ApplicationsApi {

    private static final Set<String> STATUSES = Set.of("waiting", "placed", "set-aside");

    private final MongoApplications applications;
    private final Commands<ReviewApplication, Live> commands;
    private final MongoCases cases;
    private final PerPartnership<ReviewPractice> practices;
    private final ClockPolicies policies;
    private final Clock clock;

    ApplicationsApi(MongoApplications applications, MongoCases cases, PerPartnership<ReviewPractice> practices,
            ClockPolicies policies, Inbox inbox, Clock clock) {
        this.applications = applications;
        this.commands = new Commands<>("application", Live.class, applications.aggregates(),
                ReviewApplication::partnership, inbox);
        this.cases = cases;
        this.practices = practices;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param status waiting, placed or set-aside; the oldest first */
    @GetMapping
    Page<ApplicationViews.Item> list(@RequestParam(required = false, defaultValue = "waiting") String status,
            PageRequest page, Caller caller) {
        officer(caller);
        if (!STATUSES.contains(status)) {
            throw new IllegalArgumentException(
                    "status: '%s' (expected: waiting, placed or set-aside)".formatted(status));
        }
        Listing<ReviewApplication> found = applications.list(caller.scope(), status, page.offset(), page.size());
        return Page.of(page, found.items().stream().map(item -> item((Live) item.state())).toList(), found.total());
    }

    @GetMapping("/{id}")
    ResponseEntity<ApplicationViews.Detail> read(@PathVariable Id id, Caller caller) {
        return shown(commands.find(id, officer(caller)));
    }

    @PostMapping("/{id}/place")
    ResponseEntity<ApplicationViews.Detail> place(@PathVariable Id id, @RequestBody ApplicationRequests.Place request,
            IfMatch ifMatch, Caller caller) {
        officer(caller);
        Act act = act(caller);
        return change("place-application", id, caller, ifMatch, act,
                found -> ApplicationRules.place(found, reviewable(request.caseId(), found.partnership()), act));
    }

    @PostMapping("/{id}/set-aside")
    ResponseEntity<ApplicationViews.Detail> setAside(@PathVariable Id id,
            @RequestBody ApplicationRequests.SetAside request,
            IfMatch ifMatch, Caller caller) {
        officer(caller);
        Act act = act(caller);
        return change("set-application-aside", id, caller, ifMatch, act,
                found -> ApplicationRules.setAside(found, request.reason(), act));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> erase(@PathVariable Id id,
            IfMatch ifMatch, Caller caller) {
        caller.require(Role.CSU_MANAGER);
        Act act = act(caller);
        commands.handle("erase-application", id, caller, ifMatch, act.at(),
                found -> ApplicationRules.erase(found, act));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<ApplicationViews.Detail> change(String name, Id id, Caller caller, IfMatch ifMatch,
            Act act, Function<Live, Outcome<ReviewApplication>> decision) {
        Found<ReviewApplication> after = commands.handle(name, id, caller, ifMatch, act.at(), decision);
        return shown(new Found<>((Live) after.state(), after.version()));
    }

    /** A review is carried out in a case that stands for itself, whether it is being worked on or not. */
    private Id reviewable(Id caseId, Code partnership) {
        LiveCase found = cases.live(Set.of(caseId)).get(caseId);
        if (found == null || !found.partnership().equals(partnership)) {
            throw new IllegalArgumentException("caseId: %s (expected: a case of this partnership)".formatted(caseId));
        }
        return switch (found) {
            case OpenCase _,ClosedCase _ -> caseId;
            case MergedCase merged -> throw Refused.conflict("case-merged",
                    "Case %s is part of case %s (expected: a case that stands for itself, such as that one)".formatted(
                            Ids.reference(caseId), Ids.reference(merged.into())));
        };
    }

    private ResponseEntity<ApplicationViews.Detail> shown(Found<Live> found) {
        return ResponseEntity.ok().eTag(Etag.of(found.version()))
                .body(ApplicationViews.detail(found.state(), practices.of(found.state().partnership()),
                        policies.workingDays(found.state().partnership()), today(), found.version()));
    }

    private ApplicationViews.Item item(Live application) {
        return ApplicationViews.item(application, practices.of(application.partnership()),
                policies.workingDays(application.partnership()), today());
    }

    private LocalDate today() {
        return WorkingDays.dayOf(clock.instant());
    }

    private Act act(Caller caller) {
        return new Act(caller.subject(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Caller officer(Caller caller) {
        return caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
    }
}
