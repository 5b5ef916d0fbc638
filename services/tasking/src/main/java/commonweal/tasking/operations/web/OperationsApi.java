package commonweal.tasking.operations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.tasking.decisions.Act;
import commonweal.tasking.decisions.Days;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.decisions.web.Commands;
import commonweal.tasking.decisions.web.Replies;
import commonweal.tasking.groups.Places;
import commonweal.tasking.groups.PublishedLists;
import commonweal.tasking.groups.TaskGroups;
import commonweal.tasking.operations.HeldOperation;
import commonweal.tasking.operations.Operation;
import commonweal.tasking.operations.mongo.Operations;

/** Joint operations, awareness days and training events, asked for and held, and the tasks of visual audits. */
@RestController
class OperationsApi {

    private final Commands<Operation> commands;
    private final Operations operations;
    private final TaskGroups groups;
    private final PublishedLists lists;
    private final Places places;
    private final Clock clock;

    OperationsApi(Aggregates<Operation> aggregates, Operations operations, TaskGroups groups, PublishedLists lists,
            Places places, Clock clock) {
        this.commands = new Commands<>(aggregates, "operation");
        this.operations = operations;
        this.groups = groups;
        this.lists = lists;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/operations")
    Page<OperationView> list(Caller caller, @RequestParam(required = false) @Nullable Code kind, PageRequest page) {
        reader(caller);
        LocalDate today = Days.inLondon(clock.instant());
        Operations.Found found = operations.list(caller.scope(), Optional.ofNullable(kind), page.offset(), page.size());
        return Page.of(page, found.items().stream().map(operation -> OperationView.of(operation, today)).toList(),
                found.total());
    }

    @GetMapping("/operations/{id}")
    ResponseEntity<OperationView> one(Caller caller, @PathVariable Id id) {
        reader(caller);
        return shown(commands.find(id, operation -> caller.sees(operation.head().partnership())));
    }

    @PostMapping("/operations")
    ResponseEntity<Replies.Created> record(Caller caller, @RequestBody Take body) {
        worker(caller);
        Act act = act(caller);
        Code partnership = caller.partnership();
        Operation.Head head = new Operation.Head(Ids.drawn("op"), partnership,
                lists.operationKinds().require(body.kind()), body.ward(),
                body.place() == null ? null : places.of(partnership).require(body.place()), act.at(), act.by());
        Versioned<Operation> recorded = commands.create(outcome(head, body, act), act.at());
        return Replies.created(recorded, recorded.id());
    }

    @PostMapping("/operations/{id}/hold")
    ResponseEntity<OperationView> hold(Caller caller, @PathVariable Id id, @RequestBody Hold body,
            IfMatch ifMatch) {
        worker(caller);
        Act act = act(caller);
        return shown(change(caller, id, ifMatch, act, operation -> Operation.hold(operation,
                held(operation.head().partnership(), body.held(), body.people(), body.agencies()), act)));
    }

    @PostMapping("/operations/{id}/actions")
    ResponseEntity<Replies.Created> add(Caller caller, @PathVariable Id id, @RequestBody Add body,
            IfMatch ifMatch) {
        worker(caller);
        Versioned<Operation> changed = change(caller, id, ifMatch, act(caller), operation -> {
            groups.agency(operation.head().partnership(), "agency", body.agency());
            return Operation.add(operation, body.agency(), body.what(), body.due());
        });
        return Replies.created(changed, ((HeldOperation) changed.state()).audit().getLast().id());
    }

    @PostMapping("/operations/{id}/actions/{action}/complete")
    ResponseEntity<OperationView> complete(Caller caller, @PathVariable Id id, @PathVariable Id action,
            IfMatch ifMatch) {
        reader(caller);
        boolean any = caller.has(Role.GROUP_CHAIR) || caller.has(Role.CSU_OFFICER) || caller.has(Role.CSU_MANAGER);
        Code onlyOf = any ? null : caller.agency().orElse(new Code("none"));
        Act act = act(caller);
        return shown(commands.change(id,
                operation -> caller.sees(operation.head().partnership()) && operation.action(action).isPresent(),
                ifMatch, act.at(), operation -> Operation.complete(operation, action, onlyOf, act.at())));
    }

    private Versioned<Operation> change(Caller caller, Id id, IfMatch ifMatch, Act act,
            Function<Operation, Outcome<Operation>> decide) {
        return commands.change(id, operation -> caller.sees(operation.head().partnership()), ifMatch, act.at(), decide);
    }

    private Outcome<Operation> outcome(Operation.Head head, Take body, Act act) {
        LocalDate held = body.held();
        LocalDate requestedOn = body.requestedOn();
        if (held != null) {
            Operation.Held went = held(head.partnership(), held, body.people(), body.agencies());
            return Operation.hold(head, requestedOn, went, act);
        }
        if (requestedOn == null) {
            throw Refused.invalid("missing-value", "held: missing (expected: a date such as 2026-01-31)");
        }
        return Operation.request(head, requestedOn, act);
    }

    private Operation.Held held(Code partnership, LocalDate on, @Nullable Integer people,
            @Nullable List<Code> agencies) {
        List<Code> present = agencies == null ? List.of() : agencies;
        present.forEach(agency -> groups.agency(partnership, "agencies", agency));
        return new Operation.Held(on, people, present);
    }

    private Act act(Caller caller) {
        return Act.between(clock.instant(), caller.subject());
    }

    private static void reader(Caller caller) {
        caller.require(Role.GROUP_CHAIR, Role.GROUP_MEMBER, Role.CSU_OFFICER, Role.CSU_MANAGER);
    }

    private static void worker(Caller caller) {
        caller.require(Role.GROUP_CHAIR, Role.CSU_OFFICER, Role.CSU_MANAGER);
    }

    private ResponseEntity<OperationView> shown(Versioned<Operation> operation) {
        return Replies.ok(operation, OperationView.of(operation, Days.inLondon(clock.instant())));
    }

    /** @param requestedOn with {@code held} when it was asked for before, without when it has not been held yet */
    record Take(Code kind, @Nullable LocalDate held, @Nullable LocalDate requestedOn, @Nullable AreaCode ward,
            @Nullable Code place, @Nullable Integer people, @Nullable List<Code> agencies) {}

    record Hold(LocalDate held, @Nullable Integer people, @Nullable List<Code> agencies) {}

    record Add(Code agency, String what, LocalDate due) {}
}
