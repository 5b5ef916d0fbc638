package commonweal.metrics.returns.mongo;

import java.util.Date;

import org.bson.Document;
import org.bson.types.Decimal128;

import commonweal.events.Code;
import commonweal.metrics.plans.ActionStatus;
import commonweal.metrics.returns.ActionReturn;

/** A return on an action as a document. */
final class ActionReturnDocuments {

    private static final String WORDS = "narrative";

    static final ReturnType<ActionReturn> TYPE = new ReturnType<>("action-returns",
            ReturnType.by(ReturnType.PERIOD, "action", "agency"),
            state -> new ReturnType.Head(state.id(), state.plan(), state.partnership(), state.period()),
            state -> new Document("action", state.action()).append("agency", state.agency().value()).append("said",
                    state.said().stream().map(ActionReturnDocuments::said).toList()),
            (head, document) -> new ActionReturn(head.id(), head.plan(), head.partnership(),
                    document.getString("action"), new Code(document.getString("agency")), head.period(),
                    document.getList("said", Document.class).stream().map(ActionReturnDocuments::said).toList()));

    private ActionReturnDocuments() {}

    private static Document said(ActionReturn.Said said) {
        Document document = new Document("status", said.status().code()).append("at", Date.from(said.at()))
                .append("by", said.by());
        said.spend().ifPresent(pounds -> document.append("spend", new Decimal128(pounds)));
        said.words().ifPresent(words -> NarrativeDocuments.put(document, WORDS, words));
        return document;
    }

    private static ActionReturn.Said said(Document document) {
        return new ActionReturn.Said(ActionStatus.parse(document.getString("status")),
                NarrativeDocuments.get(document, WORDS), ReturnDocuments.number(document, "spend"),
                document.getDate("at").toInstant(), document.getString("by"));
    }
}
