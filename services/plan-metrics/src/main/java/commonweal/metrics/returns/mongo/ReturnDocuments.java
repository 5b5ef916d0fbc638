package commonweal.metrics.returns.mongo;

import java.util.Date;
import java.util.Optional;

import org.bson.Document;
import org.bson.types.Decimal128;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.AggregateType;
import commonweal.metrics.periods.Period;
import commonweal.metrics.returns.Return;

/** A return as a document. */
final class ReturnDocuments implements AggregateType<Return> {

    static final String PLAN = "plan";
    static final String PERIOD = "period";

    @Override
    public String collection() {
        return "returns";
    }

    @Override
    public Id id(Return state) {
        return state.id();
    }

    @Override
    public Code partnership(Return state) {
        return state.partnership();
    }

    @Override
    public Optional<Id> caseId(Return state) {
        return Optional.empty();
    }

    @Override
    public Document toDocument(Return state) {
        return new Document(PLAN, state.plan().value()).append("partnership", state.partnership().value())
                .append("measure", state.measure().value()).append("agency", state.agency().value())
                .append(PERIOD, state.period().toString())
                .append("said", state.said().stream().map(ReturnDocuments::said).toList());
    }

    @Override
    public Return fromDocument(Document document) {
        return new Return(new Id(document.getString("_id")), new Id(document.getString(PLAN)),
                new Code(document.getString("partnership")), new Code(document.getString("measure")),
                new Code(document.getString("agency")), Period.parse(document.getString(PERIOD)),
                document.getList("said", Document.class).stream().map(ReturnDocuments::said).toList());
    }

    private static Document said(Return.Said said) {
        Document document = new Document("numerator", new Decimal128(said.figures().numerator()))
                .append("at", Date.from(said.at())).append("by", said.by());
        said.figures().denominator().ifPresent(number -> document.append("denominator", new Decimal128(number)));
        said.percent().ifPresent(number -> document.append("percent", new Decimal128(number)));
        said.note().ifPresent(note -> document.append("note", note));
        return document;
    }

    private static Return.Said said(Document document) {
        return new Return.Said(
                new Return.Figures(document.get("numerator", Decimal128.class).bigDecimalValue(),
                        Optional.ofNullable(document.get("denominator", Decimal128.class))
                                .map(Decimal128::bigDecimalValue)),
                Optional.ofNullable(document.get("percent", Decimal128.class)).map(Decimal128::bigDecimalValue),
                Optional.ofNullable(document.getString("note")), document.getDate("at").toInstant(),
                document.getString("by"));
    }
}
