package commonweal.tasking.decisions;

import java.util.List;
import java.util.stream.Stream;

import commonweal.events.Code;
import commonweal.events.TaskingEvent;

/**
 * What a decision comes to.
 *
 * @param <S> the state that was decided on
 */
public sealed interface Outcome<S> {

    /** It is done: the new state and what others are told of it. */
    record Done<S>(S state, List<TaskingEvent> events) implements Outcome<S> {

        public Done {
            events = List.copyOf(events);
        }

        /** The same, told after something else. */
        public Done<S> after(TaskingEvent first) {
            return new Done<>(state, Stream.concat(Stream.of(first), events.stream()).toList());
        }
    }

    /** A rule says no. */
    record Refused<S>(Why why, Code code, String sentence) implements Outcome<S> {}

    /** What would have to be different. */
    enum Why {
        /** The request: it cannot be done in any state. */
        REQUEST,
        /** The state: in another one the same request would do. */
        STATE,
        /** The person: it is somebody else's to do. */
        PERSON
    }

    static <S> Outcome<S> done(S state, TaskingEvent... events) {
        return new Done<>(state, List.of(events));
    }

    static <S> Outcome<S> refused(Why why, String code, String sentence) {
        return new Refused<>(why, new Code(code), sentence);
    }
}
