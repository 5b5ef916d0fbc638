package commonweal.metrics.returns.mongo;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.AggregateType;
import commonweal.metrics.periods.Period;

/**
 * One kind of return as a document: what all kinds have in common, beside what each says itself.
 *
 * @param order the fields by which a plan's returns of this kind are listed
 * @param head what a return of this kind has in common with all others
 * @param body the rest of it
 */
record ReturnType<S>(String collection, Document order, Function<S, Head> head, Function<S, Document> body,
        BiFunction<Head, Document, S> read) implements AggregateType<S> {

    static final String PLAN = "plan";
    static final String PERIOD = "period";
    private static final String PARTNERSHIP = "partnership";

    /** What every return is about. */
    record Head(Id id, Id plan, Code partnership, Period period) {}

    static Document by(String... fields) {
        Document order = new Document();
        for (String field : fields) {
            order.append(field, 1);
        }
        return order;
    }

    @Override
    public Id id(S state) {
        return head.apply(state).id();
    }

    @Override
    public Code partnership(S state) {
        return head.apply(state).partnership();
    }

    @Override
    public Optional<Id> caseId(S state) {
        return Optional.empty();
    }

    @Override
    public Document toDocument(S state) {
        Head common = head.apply(state);
        Document document = new Document(PLAN, common.plan().value())
                .append(PARTNERSHIP, common.partnership().value()).append(PERIOD, common.period().toString());
        document.putAll(body.apply(state));
        return document;
    }

    @Override
    public S fromDocument(Document document) {
        return read.apply(new Head(new Id(document.getString("_id")), new Id(document.getString(PLAN)),
                new Code(document.getString(PARTNERSHIP)), Period.parse(document.getString(PERIOD))), document);
    }
}
