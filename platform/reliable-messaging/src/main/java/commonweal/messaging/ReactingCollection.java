package commonweal.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;

/**
 * All reactions of one collection. They share the documents' watermarks, so an event changes a document once, by all of
 * them together.
 */
final class ReactingCollection<S> {

    private static final int TRIES = 20;

    private final Aggregates<S> aggregates;
    private final List<Reaction<S>> reactions = new ArrayList<>();

    ReactingCollection(Aggregates<S> aggregates) {
        this.aggregates = aggregates;
    }

    @SuppressWarnings("unchecked")
    void add(Reaction<?> reaction) {
        reactions.add((Reaction<S>) reaction);
    }

    /** The types of event that change documents here. */
    Set<Class<? extends DomainEvent>> types() {
        Set<Class<? extends DomainEvent>> types = new LinkedHashSet<>();
        reactions.forEach(reaction -> types.addAll(reaction.events()));
        return types;
    }

    /**
     * Applies the events in this order with one read and one bulk write.
     *
     * @return false when somebody else wrote first; apply them again then: what is done is recognised by its watermark
     */
    boolean applyTogether(List<Envelope> events, Instant now) {
        Map<Id, List<Work<S>>> byTarget = new LinkedHashMap<>();
        for (Envelope event : events) {
            targets(event).forEach((target, wanting) -> byTarget.computeIfAbsent(target, id -> new ArrayList<>())
                    .add(new Work<>(event, wanting)));
        }
        if (byTarget.isEmpty()) {
            return true;
        }
        Map<Id, Versioned<S>> documents = aggregates.findAll(byTarget.keySet());
        Decisions<S> decisions = decisions(byTarget, documents);
        List<PendingWrite> writes = new ArrayList<>();
        byTarget.forEach(
                (target, work) -> fold(target, documents.get(target), work, decisions, now).ifPresent(writes::add));
        return aggregates.writes().areDone(writes);
    }

    /** Applies one event, document by document, on fresh state each time. */
    void applyAlone(Envelope event, Instant now) {
        targets(event).forEach((target, wanting) -> {
            for (int tries = 0; tries < TRIES; tries++) {
                Optional<PendingWrite> write = fold(target, aggregates.find(target).orElse(null),
                        List.of(new Work<>(event, wanting)), reaction -> reaction::react, now);
                if (write.isEmpty() || aggregates.writes().isDone(write.get())) {
                    return;
                }
            }
            throw new Contended(target, TRIES);
        });
    }

    /**
     * Whether the event may be applied ahead of its turn: every earlier event of its aggregate that any reaction here wants
     * has left its watermark in every target.
     *
     * @param wantedBefore the sequence of the last earlier event that is wanted here, 0 when there is none
     */
    boolean isNext(Envelope event, long wantedBefore) {
        if (wantedBefore == 0) {
            return true;
        }
        Set<Id> targets = targets(event).keySet();
        Map<Id, Versioned<S>> documents = aggregates.findAll(targets);
        return targets.stream().allMatch(target -> {
            Versioned<S> document = documents.get(target);
            return document != null && Watermarks.of(document.document(), event) >= wantedBefore;
        });
    }

    private Map<Id, List<Reaction<S>>> targets(Envelope event) {
        Map<Id, List<Reaction<S>>> targets = new LinkedHashMap<>();
        for (Reaction<S> reaction : reactions) {
            if (reaction.events().contains(event.data().getClass())) {
                for (Id target : new LinkedHashSet<>(reaction.targets(event))) {
                    targets.computeIfAbsent(target, id -> new ArrayList<>()).add(reaction);
                }
            }
        }
        return targets;
    }

    private Optional<PendingWrite> fold(Id target, @Nullable Versioned<S> before, List<Work<S>> work,
            Decisions<S> decisions, Instant now) {
        Map<String, Long> seen = new HashMap<>();
        List<Told> told = new ArrayList<>();
        S state = before == null ? null : before.state();
        for (Work<S> each : work) {
            Envelope event = each.event();
            String source = Watermarks.key(event);
            long watermark = before == null ? 0 : Watermarks.of(before.document(), event);
            if (event.sequence() <= seen.getOrDefault(source, watermark)) {
                continue;
            }
            for (Reaction<S> reaction : each.reactions()) {
                Optional<Change<S>> change = decisions.of(reaction).react(Optional.ofNullable(state), target, event,
                        now);
                if (change.isPresent()) {
                    state = change.get().state();
                    change.get().events().forEach(more -> told.add(new Told(more, event.time(), event.traceParent())));
                    seen.put(source, event.sequence());
                }
            }
        }
        return state == null || seen.isEmpty()
                ? Optional.empty()
                : Optional.of(aggregates.write(target, before, state, told, seen));
    }

    /** What each reaction decides by, with the documents before it that it is wanted for. */
    private Decisions<S> decisions(Map<Id, List<Work<S>>> byTarget, Map<Id, Versioned<S>> documents) {
        Map<Reaction<S>, List<S>> states = new IdentityHashMap<>();
        byTarget.forEach((target, work) -> Optional.ofNullable(documents.get(target))
                .ifPresent(document -> work.stream().flatMap(each -> each.reactions().stream()).distinct()
                        .forEach(reaction -> states.computeIfAbsent(reaction, _ -> new ArrayList<>())
                                .add(document.state()))));
        Map<Reaction<S>, Reaction.Decision<S>> decisions = new IdentityHashMap<>();
        return reaction -> decisions.computeIfAbsent(reaction,
                _ -> reaction.decision(states.getOrDefault(reaction, List.of())));
    }

    private interface Decisions<S> {
        Reaction.Decision<S> of(Reaction<S> reaction);
    }

    private record Work<S>(Envelope event, List<Reaction<S>> reactions) {}
}
