package commonweal.tasking.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.AreaCode;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.TaskingEvent.OperationHeld;
import commonweal.events.TaskingEvent.OperationRequested;
import commonweal.tasking.decisions.Act;
import commonweal.tasking.decisions.Days;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.decisions.Outcome.Why;

/** A joint operation, awareness day or training event: asked for, or held. */
public sealed interface Operation permits RequestedOperation, HeldOperation {

    /**
     * Which operation it is.
     *
     * @param place a published hot spot, school or community
     * @param recordedAt when it was first heard of
     * @param by who recorded it, as the subject of a token
     */
    record Head(Id id, Code partnership, Code kind, @Nullable AreaCode ward, @Nullable Code place, Instant recordedAt,
            String by) {}

    /**
     * How it went.
     *
     * @param people how many were trained, took part or were helped
     */
    record Held(LocalDate on, @Nullable Integer people, List<Code> agencies) {

        public Held {
            agencies = List.copyOf(agencies);
            if (people != null && people < 0) {
                throw new IllegalArgumentException("people: %d (expected: 0 or more)".formatted(people));
            }
        }
    }

    Head head();

    /** When somebody asked for it, absent when nobody did. */
    @Nullable
    LocalDate requestedOn();

    default Id id() {
        return head().id();
    }

    /** The task of a visual audit with this id. */
    default Optional<AuditAction> action(Id task) {
        return Optional.empty();
    }

    static Outcome<Operation> request(Head head, LocalDate on, Act act) {
        Optional<String> ahead = Days.ahead("requestedOn", on, act.today());
        return ahead.isPresent()
                ? Outcome.refused(Why.REQUEST, "not-requested-yet", ahead.get())
                : Outcome.done(new RequestedOperation(head, on),
                        new OperationRequested(head.id(), head.kind(), on, head.ward(), head.place()));
    }

    /** @param requestedOn when somebody asked for it, absent when nobody did */
    static Outcome<Operation> hold(Head head, @Nullable LocalDate requestedOn, Held held, Act act) {
        Optional<String> ahead = Days.ahead("held", held.on(), act.today());
        return ahead.isPresent()
                ? Outcome.refused(Why.REQUEST, "not-held-yet", ahead.get())
                : Outcome.done(new HeldOperation(head, requestedOn, held, List.of()), new OperationHeld(head.id(),
                        head.kind(), held.on(), head.ward(), head.place(), held.people()));
    }

    /** Holds what was asked for. */
    static Outcome<Operation> hold(Operation operation, Held held, Act act) {
        return switch (operation) {
            case RequestedOperation requested -> requested.hold(held, act);
            case HeldOperation done -> Outcome.refused(Why.STATE, "operation-held",
                    "%s was held on %s (expected: one that was asked for)".formatted(done.id(), done.held().on()));
        };
    }

    /** Adds a task to a visual audit. */
    static Outcome<Operation> add(Operation operation, Code agency, String what, LocalDate due) {
        return switch (operation) {
            case HeldOperation held -> held.add(agency, what, due);
            case RequestedOperation requested -> requested.notHeld();
        };
    }

    /** @param onlyOf the agency whose tasks the person may complete, absent when any */
    static Outcome<Operation> complete(Operation operation, Id task, @Nullable Code onlyOf, Instant now) {
        return switch (operation) {
            case HeldOperation held -> held.complete(task, onlyOf, now);
            case RequestedOperation requested -> requested.notHeld();
        };
    }
}
