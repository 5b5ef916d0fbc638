package commonweal.metrics.returns.mongo;

import java.util.Date;

import org.bson.Document;

import commonweal.metrics.returns.EqualityReturn;
import commonweal.metrics.returns.EqualityReturn.Characteristic;

/** An equality return as a document. */
final class EqualityReturnDocuments {

    private static final String CHARACTERISTIC = "characteristic";

    static final ReturnType<EqualityReturn> TYPE = new ReturnType<>("equalityReturns",
            ReturnType.by(ReturnType.PERIOD, CHARACTERISTIC),
            state -> new ReturnType.Head(state.id(), state.plan(), state.partnership(), state.period()),
            state -> new Document(CHARACTERISTIC, state.characteristic().code()).append("said",
                    state.said().stream().map(EqualityReturnDocuments::said).toList()),
            (head, document) -> new EqualityReturn(head.id(), head.plan(), head.partnership(), head.period(),
                    Characteristic.parse(document.getString(CHARACTERISTIC)),
                    document.getList("said", Document.class).stream().map(EqualityReturnDocuments::said).toList()));

    private EqualityReturnDocuments() {}

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
