package commonweal.messaging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;

/**
 * What one collection of aggregates does about events: each event changes some documents, and each change is decided
 * from that document alone.
 *
 * <p>The platform loads the documents, leaves out events that a document has seen (a watermark per emitting aggregate,
 * kept in the document), saves the new state with the watermark and the emitted events in one write, and repeats the
 * decision on fresh state when somebody else wrote first. So {@link #react} must be a pure function, and because topics have
 * no order among each other it must reach the same end in any order of arrival.
 *
 * <p>Guarantees: an event changes a target once, after all earlier events of its aggregate that changed the target. What is
 * emitted because of it carries its time and its trace.
 *
 * <p>Limits: an event that changes nothing leaves no mark, so it may be decided again, on a later state. An event with several
 * targets changes them one after the other, not all at once.
 *
 * <p>Any exception from this interface's methods is taken as deterministic: the event and those after it with the same key
 * go to quarantine.
 *
 * @param <S> the state that reacts
 */
public interface Reaction<S> {

    /** A name for logs, metrics and the operations page, such as {@code case-closed-ends-referral}. */
    String name();

    /** Where the documents are. */
    Aggregates<S> aggregates();

    /** The types of event this reaction wants. */
    Set<Class<? extends DomainEvent>> events();

    /** The ids of the documents that an event changes, from the event alone; none when it does not matter here. */
    List<Id> targets(Envelope event);

    /**
     * Decides what the event does to one of its targets.
     *
     * @param state the state now, absent when there is no such document yet
     * @param target which of the targets this is; a created state must have this id
     * @param now the time of handling; use {@code event.time()} for when it happened
     * @return the change, whose events carry the time of the event that led to them, or nothing when the document stays as it is
     */
    Optional<Change<S>> react(Optional<S> state, Id target, Envelope event, Instant now);

    /**
     * What decides for a batch of documents, read together. A reaction that must look things up does it here for all of them
     * at once; others leave this as it is.
     *
     * @param states those of the batch that exist
     */
    default Decision<S> decision(Collection<S> states) {
        return this::react;
    }

    /** See {@link Reaction#react}. */
    @FunctionalInterface
    interface Decision<S> {
        Optional<Change<S>> react(Optional<S> state, Id target, Envelope event, Instant now);
    }
}
