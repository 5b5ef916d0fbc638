package commonweal.messaging;

import java.util.List;

import commonweal.events.DomainEvent;

/**
 * What a decision leaves behind: the new state and the events that tell of it, saved together or not at all.
 *
 * @param <S> the state
 */
public record Change<S>(S state, List<DomainEvent> events) {

    public Change {
        events = List.copyOf(events);
    }

    /** A change that others are told of, in this order. */
    public static <S> Change<S> of(S state, DomainEvent... events) {
        return new Change<>(state, List.of(events));
    }

    /** A change that nobody else needs to know of. */
    public static <S> Change<S> silent(S state) {
        return new Change<>(state, List.of());
    }
}
