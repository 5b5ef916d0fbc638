package commonweal.intake.caseparts.mongo;

import org.bson.Document;

import commonweal.events.Id;

/**
 * How one kind of part is stored.
 *
 * @param <T> what the part holds
 */
public interface PartType<T> {

    String collection();

    /** What its ids begin with. */
    String kind();

    /** What a case has before the first command. */
    T empty();

    /** The content's fields; {@code partnership}, {@code caseId}, {@code status}, {@code erasedAt} and {@code remains} are taken. */
    Document toDocument(T content, Id id);

    T fromDocument(Document document);
}
