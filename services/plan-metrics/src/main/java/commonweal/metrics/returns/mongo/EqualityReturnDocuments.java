package commonweal.metrics.returns.mongo;

import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.AggregateType;
import commonweal.metrics.periods.Period;
import commonweal.metrics.returns.EqualityReturn;
import commonweal.metrics.returns.EqualityReturn.Characteristic;

/** An equality return as a document. */
final class EqualityReturnDocuments implements AggregateType<EqualityReturn> {

    static final String PLAN = "plan";
    static final String PERIOD = "period";
    static final String CHARACTERISTIC = "characteristic";

    @Override
    public String collection() {
        return "equalityReturns";
    }

    @Override
    public Id id(EqualityReturn state) {
        return state.id();
    }

    @Override
    public Code partnership(EqualityReturn state) {
        return state.partnership();
    }

    @Override
    public Optional<Id> caseId(EqualityReturn state) {
        return Optional.empty();
    }

    @Override
    public Document toDocument(EqualityReturn state) {
        return new Document(PLAN, state.plan().value()).append("partnership", state.partnership().value())
                .append(PERIOD, state.period().toString()).append(CHARACTERISTIC, state.characteristic().code())
                .append("said", state.said().stream().map(EqualityReturnDocuments::said).toList());
    }

    @Override
    public EqualityReturn fromDocument(Document document) {
        List<EqualityReturn.Said> said = document.getList("said", Document.class).stream()
                .map(EqualityReturnDocuments::said).toList();
        return new EqualityReturn(new Id(document.getString("_id")), new Id(document.getString(PLAN)),
                new Code(document.getString("partnership")), Period.parse(document.getString(PERIOD)),
                Characteristic.parse(document.getString(CHARACTERISTIC)), said);
    }

    private static Document said(EqualityReturn.Said said) {
        return new Document("groups", said.groups().stream()
                .map(group -> new Document("name", group.name()).append("people", group.people())).toList())
                .append("notAsked", said.notAsked()).append("at", Date.from(said.at())).append("by", said.by());
    }

    private static EqualityReturn.Said said(Document document) {
        return new EqualityReturn.Said(document.getList("groups", Document.class).stream()
                .map(group -> new EqualityReturn.Group(group.getString("name"), group.getLong("people"))).toList(),
                document.getLong("notAsked"), document.getDate("at").toInstant(), document.getString("by"));
    }
}
