package commonweal.messaging;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import commonweal.events.DomainEvent;
import commonweal.events.Envelope;

/** Applies events to the documents of all reactions, as often as need be to the same effect. */
final class Reactor {

    private static final int ROUNDS = 3;

    private final Collection<ReactingCollection<?>> collections;
    private final Set<String> types;
    private final InstantSource clock;

    Reactor(List<Reaction<?>> reactions, InstantSource clock) {
        Map<String, ReactingCollection<?>> byName = new LinkedHashMap<>();
        for (Reaction<?> reaction : reactions) {
            byName.computeIfAbsent(reaction.aggregates().name(),
                    name -> new ReactingCollection<>(reaction.aggregates()))
                    .add(reaction);
        }
        this.collections = byName.values();
        this.types = collections.stream().flatMap(collection -> collection.types().stream())
                .map(DomainEvent::typeOf).collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    /** The types of event that anything reacts to, by their name on the wire. */
    Set<String> types() {
        return types;
    }

    /** Applies all with few round trips; false when other writers kept it from finishing. */
    boolean applyTogether(List<Envelope> events) {
        for (ReactingCollection<?> collection : collections) {
            boolean done = false;
            for (int round = 0; !done && round < ROUNDS; round++) {
                done = collection.applyTogether(events, clock.instant());
            }
            if (!done) {
                return false;
            }
        }
        return true;
    }

    /** Applies one event on fresh state. */
    void applyAlone(Envelope event) {
        collections.forEach(collection -> collection.applyAlone(event, clock.instant()));
    }

    /** Applies events just saved, ahead of the relay, as far as none of their predecessors could be left out. */
    void applyInline(Versioned<?> saved) {
        for (ReactingCollection<?> collection : collections) {
            for (Envelope event : saved.emitted()) {
                if (collection.types().contains(event.data().getClass())
                        && collection.isNext(event, wantedBefore(collection, saved, event))) {
                    collection.applyAlone(event, clock.instant());
                }
            }
        }
    }

    private static long wantedBefore(ReactingCollection<?> collection, Versioned<?> saved, Envelope event) {
        return collection.types().stream().map(DomainEvent::typeOf)
                .mapToLong(type -> saved.lastBefore(type, event.sequence()))
                .max().orElse(0);
    }
}
