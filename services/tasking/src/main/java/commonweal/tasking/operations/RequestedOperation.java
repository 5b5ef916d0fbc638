package commonweal.tasking.operations;

import java.time.LocalDate;
import java.util.Optional;

import commonweal.tasking.decisions.Act;
import commonweal.tasking.decisions.Days;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.decisions.Outcome.Why;

/** Somebody asked for it, and it has not been held. */
public record RequestedOperation(Head head, LocalDate requestedOn) implements Operation {

    Outcome<Operation> hold(Held held, Act act) {
        Optional<String> before = Days.past("held", held.on(), requestedOn);
        return before.isPresent()
                ? Outcome.refused(Why.REQUEST, "held-before-requested", before.get())
                : Operation.hold(head, requestedOn, held, act);
    }

    Outcome<Operation> notHeld() {
        return Outcome.refused(Why.STATE, "operation-requested",
                "%s was asked for on %s and has not been held (expected: one that has)".formatted(id(), requestedOn));
    }
}
