package commonweal.messaging;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The reactions to live events: the service's own and those of its projections on their current generations. */
final class LiveReactor {

    private final List<Reaction<?>> reactions;
    private final Projections projections;
    private final InstantSource clock;
    private volatile Bound bound;

    LiveReactor(List<Reaction<?>> reactions, Projections projections, InstantSource clock) {
        this.reactions = List.copyOf(reactions);
        this.projections = projections;
        this.clock = clock;
        this.bound = new Bound(Map.of(), new Reactor(reactions, clock));
    }

    /**
     * The reactor for the next batch.
     *
     * @throws SwapUnderWay while live handling must wait
     */
    Reactor now() {
        Map<String, Integer> generations = projections.live();
        if (!bound.generations().equals(generations)) {
            List<Reaction<?>> all = new ArrayList<>(reactions);
            all.addAll(projections.reactions(generations));
            bound = new Bound(generations, new Reactor(all, clock));
        }
        return bound.reactor();
    }

    private record Bound(Map<String, Integer> generations, Reactor reactor) {}
}
