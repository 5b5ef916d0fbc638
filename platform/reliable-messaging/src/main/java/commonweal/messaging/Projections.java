package commonweal.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.client.MongoDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service's projections and their current generations. */
public final class Projections {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);

    private final Map<String, Projection> projections = new LinkedHashMap<>();
    private final Map<String, Generation> generations = new ConcurrentHashMap<>();
    private final MongoDatabase database;
    private final OutboxWriter silent;
    private final ProjectionStates states;
    private final InstantSource clock;
    private volatile Map<String, Integer> current = Map.of();
    private volatile Instant readAt = Instant.MIN;

    Projections(List<Projection> all, MongoDatabase database, OutboxWriter silent, ProjectionStates states,
            InstantSource clock) {
        all.forEach(projection -> projections.put(projection.name(), projection));
        this.database = database;
        this.silent = silent;
        this.states = states;
        this.clock = clock;
    }

    /**
     * The generation to read from, as of a second ago at most; the one before is kept for a minute after a swap. Ask for each
     * request anew.
     *
     * @throws NotKnown when there is no such projection
     */
    public Generation current(String projection) {
        if (clock.instant().isAfter(readAt.plus(FRESH))) {
            remember(states.of(projections.keySet()));
        }
        Integer number = current.get(projection);
        if (number == null) {
            throw new NotKnown("projection '%s' (expected: one of %s)".formatted(projection, projections.keySet()));
        }
        return generation(projection, number);
    }

    Map<String, ProjectionState> states() {
        return projections.isEmpty() ? Map.of() : states.of(projections.keySet());
    }

    Map<String, Projection> all() {
        return projections;
    }

    Generation generation(String projection, int number) {
        return generations.computeIfAbsent(projection + "." + number,
                key -> new Generation(projection, number, database, silent));
    }

    /**
     * The numbers of the current generations, read now.
     *
     * @throws SwapUnderWay while a rebuilt generation is being put in place
     */
    Map<String, Integer> live() {
        if (projections.isEmpty()) {
            return Map.of();
        }
        Map<String, ProjectionState> found = states.of(projections.keySet());
        remember(found);
        for (ProjectionState state : found.values()) {
            if (state.phase() == ProjectionState.Phase.SWAPPING) {
                giveUpWhenSilent(state);
                throw new SwapUnderWay(state.name());
            }
        }
        return current;
    }

    private void giveUpWhenSilent(ProjectionState state) {
        if (state.isSilent(clock.instant())
                && states.replace(state, state.failed("given up: the rebuilding instance is gone", clock.instant()))) {
            LOG.atWarn().addKeyValue("projection", state.name()).log("Rebuild given up, its instance is gone");
        }
    }

    private void remember(Map<String, ProjectionState> found) {
        Map<String, Integer> numbers = new HashMap<>();
        found.forEach((name, state) -> numbers.put(name, state.current()));
        current = Map.copyOf(numbers);
        readAt = clock.instant();
    }

    /** The reactions of all projections, each on the generation with the given number. */
    List<Reaction<?>> reactions(Map<String, Integer> numbers) {
        List<Reaction<?>> reactions = new ArrayList<>();
        projections.forEach((name, projection) -> reactions
                .addAll(projection.reactions(generation(name, numbers.getOrDefault(name, 1)))));
        return reactions;
    }
}
