package commonweal.tasking.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.AreaCode;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.TaskingEvent.AuditActionCompleted;
import commonweal.events.TaskingEvent.OperationHeld;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.decisions.Outcome.Why;
import commonweal.tasking.ids.Ids;

/**
 * A joint operation that took place.
 *
 * @param audit the tasks that came out of it, if it was an environmental visual audit
 * @param by who recorded it, as the subject of a token
 */
public record Operation(Id id, Code partnership, Code kind, LocalDate held, @Nullable AreaCode ward,
        List<AuditAction> audit, Instant recordedAt, String by) {

    private static final Code VISUAL_AUDIT = new Code("visual-audit");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public Operation {
        audit = List.copyOf(audit);
    }

    public static Outcome<Operation> hold(Id id, Code partnership, Code kind, LocalDate held, @Nullable AreaCode ward,
            String by, Instant now) {
        LocalDate today = now.atZone(LONDON).toLocalDate();
        if (held.isAfter(today)) {
            return Outcome.refused(Why.REQUEST, "not-held-yet",
                    "held: %s (expected: %s or earlier)".formatted(held, today));
        }
        return Outcome.done(new Operation(id, partnership, kind, held, ward, List.of(), now, by),
                new OperationHeld(id, kind, held, ward));
    }

    /** Adds a task to a visual audit. Nobody else needs to know of it until it is done. */
    public Outcome<Operation> add(Code agency, String what, LocalDate due) {
        if (!kind.equals(VISUAL_AUDIT)) {
            return Outcome.refused(Why.STATE, "no-visual-audit",
                    "%s is of kind '%s' (expected: '%s')".formatted(id, kind, VISUAL_AUDIT));
        }
        List<AuditAction> more = new ArrayList<>(audit);
        more.add(new AuditAction(Ids.part("act", id, audit.size() + 1), agency, what, due, null));
        return Outcome.done(with(more));
    }

    /**
     * @param onlyOf the agency whose tasks the person may complete, absent when any
     */
    public Outcome<Operation> complete(Id task, @Nullable Code onlyOf, Instant now) {
        AuditAction action = action(task).orElseThrow();
        if (onlyOf != null && !onlyOf.equals(action.agency())) {
            return Outcome.refused(Why.PERSON, "other-agency",
                    "The task is for %s, your agency is %s (expected: a task of your agency)".formatted(action.agency(),
                            onlyOf));
        }
        if (action.doneAt() != null) {
            return Outcome.refused(Why.STATE, "action-completed", "The task was done on %s (expected: an open one)"
                    .formatted(action.doneAt().atZone(LONDON).toLocalDate()));
        }
        List<AuditAction> changed = new ArrayList<>(audit);
        changed.replaceAll(known -> known.id().equals(task) ? known.done(now) : known);
        return Outcome.done(with(changed), new AuditActionCompleted(id, task, action.agency()));
    }

    public Optional<AuditAction> action(Id task) {
        return audit.stream().filter(action -> action.id().equals(task)).findFirst();
    }

    private Operation with(List<AuditAction> changed) {
        return new Operation(id, partnership, kind, held, ward, changed, recordedAt, by);
    }
}
