package commonweal.tasking.operations.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.AreaCode;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.Versioned;
import commonweal.tasking.operations.AuditAction;
import commonweal.tasking.operations.HeldOperation;
import commonweal.tasking.operations.Operation;
import commonweal.tasking.operations.RequestedOperation;

/**
 * An operation as it is shown.
 *
 * @param planned tasks of a visual audit
 * @param completed those of them that are done
 */
record OperationView(Id id, Code kind, String status, @Nullable LocalDate requestedOn, @Nullable LocalDate held,
        @Nullable AreaCode ward, @Nullable Code place, @Nullable Integer people, List<Code> agencies,
        List<Task> actions, int planned, long completed, long version) {

    record Task(Id id, Code agency, String what, LocalDate due, String status) {

        static Task of(AuditAction action, LocalDate today) {
            String status = action.doneAt() != null ? "completed" : action.isOverdue(today) ? "overdue" : "open";
            return new Task(action.id(), action.agency(), action.what(), action.due(), status);
        }
    }

    static OperationView of(Versioned<Operation> found, LocalDate today) {
        Operation operation = found.state();
        Operation.Head head = operation.head();
        return switch (operation) {
            case RequestedOperation requested -> new OperationView(head.id(), head.kind(), "requested",
                    requested.requestedOn(), null, head.ward(), head.place(), null, List.of(), List.of(), 0, 0,
                    found.version());
            case HeldOperation held -> new OperationView(head.id(), head.kind(), "held", held.requestedOn(),
                    held.held().on(), head.ward(), head.place(), held.held().people(), held.held().agencies(),
                    held.audit().stream().map(action -> Task.of(action, today)).toList(), held.audit().size(),
                    held.audit().stream().filter(action -> action.doneAt() != null).count(), found.version());
        };
    }
}
