package commonweal.metrics.returns.mongo;

import java.util.Date;
import java.util.Optional;

import org.bson.Document;
import org.bson.types.Decimal128;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.AggregateType;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.ActionStatus;
import commonweal.metrics.returns.ActionReturn;

/** A return on an action as a document. */
final class ActionReturnDocuments implements AggregateType<ActionReturn> {

    static final String PLAN = "plan";
    static final String PERIOD = "period";

    @Override
    public String collection() {
        return "action-returns";
    }

    @Override
    public Id id(ActionReturn state) {
        return state.id();
    }

    @Override
    public Code partnership(ActionReturn state) {
        return state.partnership();
    }

    @Override
    public Optional<Id> caseId(ActionReturn state) {
        return Optional.empty();
    }

    @Override
    public Document toDocument(ActionReturn state) {
        return new Document(PLAN, state.plan().value()).append("partnership", state.partnership().value())
                .append("action", state.action()).append("agency", state.agency().value())
                .append(PERIOD, state.period().toString())
                .append("said", state.said().stream().map(ActionReturnDocuments::said).toList());
    }

    @Override
    public ActionReturn fromDocument(Document document) {
        return new ActionReturn(new Id(document.getString("_id")), new Id(document.getString(PLAN)),
                new Code(document.getString("partnership")), document.getString("action"),
                new Code(document.getString("agency")), Period.parse(document.getString(PERIOD)),
                document.getList("said", Document.class).stream().map(ActionReturnDocuments::said).toList());
    }

    private static Document said(ActionReturn.Said said) {
        Document document = new Document("status", said.status().code()).append("at", Date.from(said.at()))
                .append("by", said.by());
        said.spend().ifPresent(pounds -> document.append("spend", new Decimal128(pounds)));
        said.narrative().ifPresent(text -> document.append("narrative", text));
        return document;
    }

    private static ActionReturn.Said said(Document document) {
        return new ActionReturn.Said(ActionStatus.parse(document.getString("status")),
                Optional.ofNullable(document.getString("narrative")),
                Optional.ofNullable(document.get("spend", Decimal128.class)).map(Decimal128::bigDecimalValue),
                document.getDate("at").toInstant(), document.getString("by"));
    }
}
