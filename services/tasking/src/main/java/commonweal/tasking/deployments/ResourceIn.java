package commonweal.tasking.deployments;

import java.time.LocalDate;
import java.util.List;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.TaskingEvent.ResourceDeployed;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.decisions.Outcome.Why;
import commonweal.tasking.ids.Keys;

/** A resource in store. */
public record ResourceIn(Id id, Code partnership, Id name, Code kind, List<Deployment> past) implements Resource {

    public ResourceIn {
        past = List.copyOf(past);
    }

    Outcome<Resource> deploy(Stay stay) {
        LocalDate from = stay.from();
        LocalDate back = past.isEmpty() ? null : past.getLast().withdrawnOn();
        if (back != null && from.isBefore(back)) {
            return Outcome.refused(Why.REQUEST, "still-out-then",
                    "from: %s (expected: %s or later, when %s came back)".formatted(from, back, name));
        }
        Deployment deployment = new Deployment(Keys.part("dep", id, past.size() + 1), from, stay.where(), stay.caseId(),
                stay.until(), null);
        return Outcome.done(new ResourceOut(id, partnership, name, kind, past, deployment),
                new ResourceDeployed(id, deployment.id(), kind, from, stay.where().ward(), stay.caseId()));
    }
}
