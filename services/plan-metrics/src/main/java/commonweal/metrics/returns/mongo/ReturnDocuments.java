package commonweal.metrics.returns.mongo;

import java.math.BigDecimal;
import java.util.Date;
import java.util.Optional;

import org.bson.Document;
import org.bson.types.Decimal128;

import commonweal.events.Code;
import commonweal.metrics.returns.Return;

/** A return of figures as a document. */
final class ReturnDocuments {

    private static final String WORDS = "note";

    static final ReturnType<Return> TYPE = new ReturnType<>("returns",
            ReturnType.by("measure", "agency", ReturnType.PERIOD),
            state -> new ReturnType.Head(state.id(), state.plan(), state.partnership(), state.period()),
            state -> new Document("measure", state.measure().value()).append("agency", state.agency().value())
                    .append("said", state.said().stream().map(ReturnDocuments::said).toList()),
            (head, document) -> new Return(head.id(), head.plan(), head.partnership(),
                    new Code(document.getString("measure")), new Code(document.getString("agency")), head.period(),
                    document.getList("said", Document.class).stream().map(ReturnDocuments::said).toList()));

    private ReturnDocuments() {}

    private static Document said(Return.Said said) {
        Document document = new Document("numerator", new Decimal128(said.figures().numerator()))
                .append("at", Date.from(said.at())).append("by", said.by());
        said.figures().denominator().ifPresent(number -> document.append("denominator", new Decimal128(number)));
        said.percent().ifPresent(number -> document.append("percent", new Decimal128(number)));
        said.words().ifPresent(words -> NarrativeDocuments.put(document, WORDS, words));
        return document;
    }

    private static Return.Said said(Document document) {
        return new Return.Said(
                new Return.Figures(document.get("numerator", Decimal128.class).bigDecimalValue(),
                        number(document, "denominator")),
                number(document, "percent"), NarrativeDocuments.get(document, WORDS),
                document.getDate("at").toInstant(),
                document.getString("by"));
    }

    static Optional<BigDecimal> number(Document document, String field) {
        return Optional.ofNullable(document.get(field, Decimal128.class)).map(Decimal128::bigDecimalValue);
    }
}
