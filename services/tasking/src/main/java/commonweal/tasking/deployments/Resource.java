package commonweal.tasking.deployments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.decisions.Outcome.Why;
import commonweal.tasking.ids.Keys;

/** Something that a partnership can put out, such as a mobile camera: in or out, and where it was before. */
public sealed interface Resource permits ResourceIn, ResourceOut {

    Id id();

    Code partnership();

    /** What the partnership calls it. */
    Id name();

    Code kind();

    /** The deployments that are over, oldest first. */
    List<Deployment> past();

    /** All deployments, oldest first. */
    default List<Deployment> deployments() {
        return switch (this) {
            case ResourceIn in -> in.past();
            case ResourceOut out -> Stream.concat(out.past().stream(), Stream.of(out.current())).toList();
        };
    }

    /** Partnerships may use the same names, so the id follows from both. */
    static Id idOf(Code partnership, Id name) {
        return Keys.derived("res", partnership, name);
    }

    /** What is said when a resource is put out. */
    record Stay(LocalDate from, @Nullable LocalDate until, Deployment.Where where, @Nullable Id caseId) {}

    /** Puts a resource out; the first time makes it known. */
    static Outcome<Resource> deploy(Optional<Resource> known, Code partnership, Id name, Code kind, Stay stay) {
        Resource resource = known
                .orElseGet(() -> new ResourceIn(idOf(partnership, name), partnership, name, kind, List.of()));
        if (!resource.kind().equals(kind)) {
            return Outcome.refused(Why.REQUEST, "other-kind",
                    "kind: '%s' (expected: '%s', which %s is)".formatted(kind, resource.kind(), name));
        }
        return switch (resource) {
            case ResourceIn in -> in.deploy(stay);
            case ResourceOut out -> Outcome.refused(Why.STATE, "resource-out",
                    "%s has been out since %s (expected: one that is in; withdraw deployment %s first)".formatted(name,
                            out.current().from(), out.current().id()));
        };
    }

    /** Takes a resource back. */
    static Outcome<Resource> withdraw(Resource resource, Id deployment, LocalDate on) {
        if (!(resource instanceof ResourceOut out) || !out.current().id().equals(deployment)) {
            return Outcome.refused(Why.STATE, "deployment-over",
                    "Deployment %s is over (expected: one that is out)".formatted(deployment));
        }
        return out.withdraw(on);
    }
}
