package commonweal.intake.decisions;

import java.util.List;

import commonweal.events.DomainEvent;

/**
 * How a decision came out: what is to be saved, or why not.
 *
 * @param <S> the state decided on
 */
public sealed interface Outcome<S> {

    /** The new state and the events that tell of it. */
    record Accepted<S>(S state, List<DomainEvent> events) implements Outcome<S> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * A rule says no.
     *
     * @param kind whether another state or another command would have been accepted
     * @param code for programs, such as {@code already-triaged}
     * @param sentence for people: what was got and what is expected
     */
    record Rejected<S>(Kind kind, String code, String sentence) implements Outcome<S> {}

    /** Why it was rejected. */
    enum Kind {
        /** In another state the same command would do. */
        CONFLICT,
        /** The command is wrong in any state. */
        INVALID
    }

    static <S> Outcome<S> accepted(S state, DomainEvent... events) {
        return new Accepted<>(state, List.of(events));
    }

    static <S> Outcome<S> conflict(String code, String sentence, Object... arguments) {
        return new Rejected<>(Kind.CONFLICT, code, sentence.formatted(arguments));
    }

    static <S> Outcome<S> invalid(String code, String sentence, Object... arguments) {
        return new Rejected<>(Kind.INVALID, code, sentence.formatted(arguments));
    }
}
