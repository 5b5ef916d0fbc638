package commonweal.messaging;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import commonweal.events.EventCodec;

/** Starts rebuilds. */
final class Rebuilder {

    private final Projections projections;
    private final ProjectionStates states;
    private final Quarantine quarantine;
    private final TopicReader reader;
    private final InstantSource clock;
    private final Duration oldGenerationStays;

    Rebuilder(Projections projections, ProjectionStates states, Quarantine quarantine, TopicReader reader,
            InstantSource clock, Duration oldGenerationStays) {
        this.projections = projections;
        this.states = states;
        this.quarantine = quarantine;
        this.reader = reader;
        this.clock = clock;
        this.oldGenerationStays = oldGenerationStays;
    }

    RebuildProgress start(String name) {
        Projection projection = projections.all().get(name);
        if (projection == null) {
            throw new NotKnown("projection '%s' (expected: one of %s)".formatted(name, projections.all().keySet()));
        }
        ProjectionState before = states.of(List.of(name)).getOrDefault(name, ProjectionState.first(name));
        ProjectionState starting = before.starting(clock.instant());
        if (before.isUnderWay(clock.instant()) || !states.replace(before, starting)) {
            throw new RebuildUnderWay(name);
        }
        dropLeftovers(before, starting.building());
        Generation current = projections.generation(name, before.current());
        Generation next = projections.generation(name, starting.building());
        RebuildLease lease = new RebuildLease(starting, states, clock);
        Rebuild rebuild = new Rebuild(projection, current, next, lease, quarantine, reader, EventCodec.standard(),
                clock,
                oldGenerationStays);
        Thread.ofPlatform().name("rebuild-" + name).daemon().start(rebuild);
        return RebuildProgress.of(starting);
    }

    /** Removes what crashed rebuilds, and a swap whose instance went soon after, have left behind. */
    private void dropLeftovers(ProjectionState before, int building) {
        for (int number = 1; number < building; number++) {
            if (number != before.current()) {
                projections.generation(before.name(), number).drop();
            }
        }
    }
}
