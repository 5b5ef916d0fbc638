package commonweal.metrics.returns.mongo;

import java.util.Date;

import org.bson.Document;

import commonweal.metrics.returns.PanelReturn;

/** A community's priorities as a document. */
final class PanelReturnDocuments {

    private static final String COMMUNITY = "community";

    static final ReturnType<PanelReturn> TYPE = new ReturnType<>("panelReturns",
            ReturnType.by(ReturnType.PERIOD, COMMUNITY),
            state -> new ReturnType.Head(state.id(), state.plan(), state.partnership(), state.period()),
            state -> new Document(COMMUNITY, state.community()).append("said",
                    state.said().stream().map(PanelReturnDocuments::said).toList()),
            (head, document) -> new PanelReturn(head.id(), head.plan(), head.partnership(),
                    document.getString(COMMUNITY), head.period(),
                    document.getList("said", Document.class).stream().map(PanelReturnDocuments::said).toList()));

    private PanelReturnDocuments() {}

    private static Document said(PanelReturn.Said said) {
        return new Document("priorities", said.priorities()).append("at", Date.from(said.at())).append("by",
                said.by());
    }

    private static PanelReturn.Said said(Document document) {
        return new PanelReturn.Said(document.getList("priorities", String.class), document.getDate("at").toInstant(),
                document.getString("by"));
    }
}
