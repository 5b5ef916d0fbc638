package commonweal.tasking.deployments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.AreaCode;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Role;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.tasking.decisions.web.Commands;
import commonweal.tasking.decisions.web.Replies;
import commonweal.tasking.deployments.Deployment;
import commonweal.tasking.deployments.Resource;
import commonweal.tasking.deployments.mongo.Resources;
import commonweal.tasking.groups.Places;
import commonweal.tasking.groups.PublishedLists;
import commonweal.tasking.ids.Keys;

/** Putting resources out and taking them back. */
@RestController
class DeploymentsApi {

    private final Commands<Resource> commands;
    private final Resources resources;
    private final PublishedLists lists;
    private final Places places;
    private final Clock clock;

    DeploymentsApi(Aggregates<Resource> aggregates, Resources resources, PublishedLists lists, Places places,
            Clock clock) {
        this.commands = new Commands<>(aggregates, "deployment");
        this.resources = resources;
        this.lists = lists;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/deployments")
    Page<DeploymentView> list(Caller caller, @RequestParam(required = false) @Nullable Status status,
            PageRequest page) {
        caller.require(Role.GROUP_CHAIR, Role.GROUP_MEMBER, Role.CSU_OFFICER, Role.CSU_MANAGER);
        List<DeploymentView> all = resources.of(caller.scope()).stream().flatMap(DeploymentView::of)
                .filter(deployment -> status == null || deployment.status() == status)
                .sorted(Comparator.comparing(DeploymentView::from).reversed().thenComparing(DeploymentView::id))
                .toList();
        return Page.of(page, all.stream().skip(page.offset()).limit(page.size()).toList(), all.size());
    }

    @PostMapping("/deployments")
    ResponseEntity<Replies.Created> deploy(Caller caller, @RequestBody Deploy body) {
        worker(caller);
        Code partnership = caller.partnership();
        Code kind = lists.resourceKinds().require(body.kind());
        Code place = body.place() == null ? null : places.of(partnership).require(body.place());
        Resource.Stay stay = new Resource.Stay(body.from(), body.until(), new Deployment.Where(body.ward(), place),
                body.caseId());
        Versioned<Resource> out = commands.changeOrCreate(Resource.idOf(partnership, body.resourceId()),
                clock.instant(), known -> Resource.deploy(known, partnership, body.resourceId(), kind, stay));
        return Replies.created(out, out.state().deployments().getLast().id());
    }

    @PostMapping("/deployments/{id}/withdraw")
    ResponseEntity<DeploymentView> withdraw(Caller caller, @PathVariable Id id, @RequestBody Withdraw body,
            IfMatch ifMatch) {
        worker(caller);
        Versioned<Resource> in = commands.change(Keys.whole("res", id),
                resource -> caller.sees(resource.partnership())
                        && resource.deployments().stream().anyMatch(deployment -> deployment.id().equals(id)),
                ifMatch, clock.instant(), resource -> Resource.withdraw(resource, id, body.on()));
        return Replies.ok(in,
                DeploymentView.of(in).filter(deployment -> deployment.id().equals(id)).findFirst().orElseThrow());
    }

    private static void worker(Caller caller) {
        caller.require(Role.GROUP_CHAIR, Role.CSU_OFFICER, Role.CSU_MANAGER);
    }

    record Deploy(Id resourceId, Code kind, LocalDate from, @Nullable LocalDate until, @Nullable AreaCode ward,
            @Nullable Code place, @Nullable Id caseId) {}

    record Withdraw(LocalDate on) {}

    enum Status {
        out, in
    }

    record DeploymentView(Id id, Id resourceId, Code kind, LocalDate from, @Nullable LocalDate until,
            @Nullable AreaCode ward, @Nullable Code place, @Nullable Id caseId, @Nullable LocalDate withdrawnOn,
            Status status, long version) {

        static Stream<DeploymentView> of(Versioned<Resource> found) {
            Resource resource = found.state();
            return resource.deployments().stream().map(deployment -> of(resource, deployment, found.version()));
        }

        private static DeploymentView of(Resource resource, Deployment deployment, long version) {
            return new DeploymentView(deployment.id(), resource.name(), resource.kind(), deployment.from(),
                    deployment.until(), deployment.where().ward(), deployment.where().place(), deployment.caseId(),
                    deployment.withdrawnOn(), deployment.withdrawnOn() == null ? Status.out : Status.in, version);
        }
    }
}
