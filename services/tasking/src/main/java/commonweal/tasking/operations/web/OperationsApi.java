package commonweal.tasking.operations.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

import commonweal.events.AreaCode;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Role;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.tasking.decisions.web.Commands;
import commonweal.tasking.groups.PublishedLists;
import commonweal.tasking.groups.TaskGroups;
import commonweal.tasking.ids.Ids;
import commonweal.tasking.operations.AuditAction;
import commonweal.tasking.operations.Operation;
import commonweal.tasking.operations.mongo.Operations;

/** Joint operations, and the tasks of visual audits. */
@RestController
class OperationsApi {

    private final Commands<Operation> commands;
    private final Operations operations;
    private final TaskGroups groups;
    private final PublishedLists lists;
    private final Clock clock;

    OperationsApi(Aggregates<Operation> aggregates, Operations operations, TaskGroups groups, PublishedLists lists,
            Clock clock) {
        this.commands = new Commands<>(aggregates, "operation");
        this.operations = operations;
        this.groups = groups;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/operations")
    Page<OperationView> list(Caller caller, @RequestParam(required = false) @Nullable Code kind, PageRequest page) {
        reader(caller);
        Operations.Found found = operations.list(caller.scope(), Optional.ofNullable(kind), page.offset(), page.size());
        return Page.of(page, found.items().stream().map(OperationView::of).toList(), found.total());
    }

    @GetMapping("/operations/{id}")
    ResponseEntity<OperationView> one(Caller caller, @PathVariable Id id) {
        reader(caller);
        return shown(commands.find(id, operation -> caller.sees(operation.partnership())));
    }

    @PostMapping("/operations")
    ResponseEntity<Created> hold(Caller caller, @RequestBody Hold body) {
        worker(caller);
        Code kind = lists.operationKinds().require(body.kind());
        Instant now = clock.instant();
        Versioned<Operation> held = commands.create(Operation.hold(Ids.fresh("op"), caller.partnership(), kind,
                body.held(), body.ward(), caller.subject(), now), now);
        return created(held, held.id());
    }

    @PostMapping("/operations/{id}/actions")
    ResponseEntity<Created> add(Caller caller, @PathVariable Id id, @RequestBody Add body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        worker(caller);
        Versioned<Operation> changed = commands.change(id, operation -> caller.sees(operation.partnership()), ifMatch,
                clock.instant(), operation -> {
                    groups.agency(operation.partnership(), "agency", body.agency());
                    return operation.add(body.agency(), body.what(), body.due());
                });
        return created(changed, changed.state().audit().getLast().id());
    }

    @PostMapping("/operations/{id}/actions/{action}/complete")
    ResponseEntity<OperationView> complete(Caller caller, @PathVariable Id id, @PathVariable Id action,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        reader(caller);
        boolean any = caller.has(Role.GROUP_CHAIR) || caller.has(Role.CSU_OFFICER) || caller.has(Role.CSU_MANAGER);
        Code onlyOf = any ? null : caller.agency().orElse(new Code("none"));
        Instant now = clock.instant();
        return shown(commands.change(id,
                operation -> caller.sees(operation.partnership()) && operation.action(action).isPresent(), ifMatch, now,
                operation -> operation.complete(action, onlyOf, now)));
    }

    private static void reader(Caller caller) {
        caller.require(Role.GROUP_CHAIR, Role.GROUP_MEMBER, Role.CSU_OFFICER, Role.CSU_MANAGER);
    }

    private static void worker(Caller caller) {
        caller.require(Role.GROUP_CHAIR, Role.CSU_OFFICER, Role.CSU_MANAGER);
    }

    private static ResponseEntity<OperationView> shown(Versioned<Operation> operation) {
        return ResponseEntity.ok().eTag(Etag.of(operation.version())).body(OperationView.of(operation));
    }

    private static ResponseEntity<Created> created(Versioned<Operation> operation, Id id) {
        return ResponseEntity.status(HttpStatus.CREATED).eTag(Etag.of(operation.version())).body(new Created(id));
    }

    record Hold(Code kind, LocalDate held, @Nullable AreaCode ward) {}

    record Add(Code agency, String what, LocalDate due) {}

    record Created(Id id) {}

    record Task(Id id, Code agency, String what, LocalDate due, String status) {

        static Task of(AuditAction action) {
            return new Task(action.id(), action.agency(), action.what(), action.due(),
                    action.doneAt() == null ? "open" : "completed");
        }
    }

    record OperationView(Id id, Code kind, LocalDate held, @Nullable AreaCode ward, List<Task> actions, long version) {

        static OperationView of(Versioned<Operation> found) {
            Operation operation = found.state();
            return new OperationView(operation.id(), operation.kind(), operation.held(), operation.ward(),
                    operation.audit().stream().map(Task::of).toList(), found.version());
        }
    }
}
