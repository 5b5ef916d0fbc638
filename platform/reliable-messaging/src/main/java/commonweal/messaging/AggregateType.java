package commonweal.messaging;

import java.util.Optional;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;

/**
 * How one kind of aggregate is stored: the collection it lives in and the way between its state and a document.
 *
 * <p>The names {@code _id}, {@code version}, {@code sequence}, {@code seen}, {@code emitted}, {@code outbox} and
 * {@code outboxSince} belong to this module; a document made by {@link #toDocument} holds every other field and none of
 * these. A field that it no longer holds is removed at the next change.
 *
 * @param <S> the state, an immutable value
 */
public interface AggregateType<S> {

    /** The collection's name. */
    String collection();

    /** The id of the aggregate, fixed for life. */
    Id id(S state);

    /** The partnership that owns it. */
    Code partnership(S state);

    /** The case that its events belong to, if any. */
    Optional<Id> caseId(S state);

    /** The state's fields, without those that belong to this module. */
    Document toDocument(S state);

    /** The way back; the document has {@code _id} and all fields that {@link #toDocument} gave. */
    S fromDocument(Document document);
}
