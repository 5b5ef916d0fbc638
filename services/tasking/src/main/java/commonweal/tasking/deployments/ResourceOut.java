package commonweal.tasking.deployments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.TaskingEvent.ResourceWithdrawn;
import commonweal.tasking.decisions.Outcome;

/** A resource that is out. */
public record ResourceOut(Id id, Code partnership, Id name, Code kind, List<Deployment> past, Deployment current)
        implements
            Resource {

    public ResourceOut {
        past = List.copyOf(past);
    }

    Outcome<Resource> withdraw(LocalDate on) {
        List<Deployment> over = new ArrayList<>(past);
        over.add(current.withdrawn(on));
        return Outcome.done(new ResourceIn(id, partnership, name, kind, over),
                new ResourceWithdrawn(id, current.id(), kind, on));
    }
}
