package commonweal.tasking.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.TaskingEvent.AuditActionAssigned;
import commonweal.events.TaskingEvent.AuditActionCompleted;
import commonweal.tasking.decisions.Days;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.decisions.Outcome.Why;
import commonweal.tasking.ids.Keys;

/**
 * It took place.
 *
 * @param audit its action plan, if it was an environmental visual audit
 */
public record HeldOperation(Head head, @Nullable LocalDate requestedOn, Held held, List<AuditAction> audit)
        implements
            Operation {

    private static final Code VISUAL_AUDIT = new Code("visual-audit");

    public HeldOperation {
        audit = List.copyOf(audit);
    }

    Outcome<Operation> add(Code agency, String what, LocalDate due) {
        if (!head.kind().equals(VISUAL_AUDIT)) {
            return Outcome.refused(Why.STATE, "no-visual-audit",
                    "%s is of kind '%s' (expected: '%s')".formatted(id(), head.kind(), VISUAL_AUDIT));
        }
        AuditAction action = new AuditAction(Keys.part("act", id(), audit.size() + 1), agency, what, due, null);
        List<AuditAction> more = new ArrayList<>(audit);
        more.add(action);
        return Outcome.done(with(more), new AuditActionAssigned(id(), action.id(), agency, due));
    }

    Outcome<Operation> complete(Id task, @Nullable Code onlyOf, Instant now) {
        AuditAction action = action(task).orElseThrow();
        if (onlyOf != null && !onlyOf.equals(action.agency())) {
            return Outcome.refused(Why.PERSON, "other-agency",
                    "The task is for %s, your agency is %s (expected: a task of your agency)".formatted(action.agency(),
                            onlyOf));
        }
        if (action.doneAt() != null) {
            return Outcome.refused(Why.STATE, "action-completed",
                    "The task was done on %s (expected: an open one)".formatted(Days.inLondon(action.doneAt())));
        }
        List<AuditAction> changed = new ArrayList<>(audit);
        changed.replaceAll(known -> known.id().equals(task) ? known.done(now) : known);
        return Outcome.done(with(changed), new AuditActionCompleted(id(), task, action.agency()));
    }

    @Override
    public Optional<AuditAction> action(Id task) {
        return audit.stream().filter(action -> action.id().equals(task)).findFirst();
    }

    private HeldOperation with(List<AuditAction> changed) {
        return new HeldOperation(head, requestedOn, held, changed);
    }
}
