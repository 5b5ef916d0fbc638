package commonweal.messaging;

import java.util.List;

/**
 * Documents that are made from events alone and can be made anew from the log beside live traffic: when the way of making
 * them has changed, or to see that nothing was missed.
 *
 * <p>All of a projection's collections belong to one {@link Generation}. A rebuild fills the next generation from the
 * beginning of the topics, lets it catch up, calls {@link #settle} and {@link #differences} and makes it the current one; no
 * event is lost or applied twice on the way. Changes of a projection are silent: what a rebuild emitted would be told twice.
 *
 * <p>Limits: live handling of the whole service waits during the swap, so {@link #settle} and {@link #differences} should
 * take seconds. An event that fails makes the rebuild fail, unless it is in quarantine: then its key is left out until
 * it is replayed. A key that is replayed while a rebuild has left it out makes one of the two ask to be done again.
 */
public interface Projection {

    /** A name for the operations page, such as {@code measures}: lower-case letters, digits and hyphens. */
    String name();

    /** The reactions, on the collections of one generation. Called once per generation and instance. */
    List<Reaction<?>> reactions(Generation generation);

    /**
     * Finishes what follows from the documents of a generation that has caught up. Called twice: once while live handling goes
     * on, and for the rest while it waits.
     */
    default void settle(Generation generation) {}

    /** What an operator should know of before the old generation goes; logged and shown, not a veto. */
    default List<String> differences(Generation current, Generation next) {
        return List.of();
    }
}
