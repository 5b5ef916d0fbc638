package commonweal.intake.cases.mongo;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;

import commonweal.events.Id;
import commonweal.intake.cases.Ties;
import commonweal.intake.cases.Ties.Absorbed;
import commonweal.intake.cases.Ties.SplitOff;
import commonweal.intake.mongo.Fields;

/** How a case hangs together with others, as a part of the case's document. */
final class TieDocuments {

    private TieDocuments() {}

    static Document toDocument(Ties ties) {
        return new Fields()
                .putAll("absorbed", ties.absorbed(),
                        one -> new Fields().put("caseId", one.caseId()).put("reportIds", ids(one.reportIds()))
                                .put("at", one.at()).document())
                .putAll("splits", ties.splits(),
                        one -> new Fields().put("caseId", one.caseId()).put("reportIds", ids(one.reportIds()))
                                .put("at", one.at()).document())
                .put("splitFrom", ties.splitFrom()).put("related", ids(ties.related())).document();
    }

    static Ties fromDocument(Document document) {
        return new Ties(
                Fields.list(document, "absorbed",
                        one -> new Absorbed(Fields.id(one, "caseId"), ids(one, "reportIds"),
                                Fields.instant(one, "at"))),
                Fields.list(document, "splits",
                        one -> new SplitOff(Fields.id(one, "caseId"), ids(one, "reportIds"),
                                Fields.instant(one, "at"))),
                Fields.optional(document, "splitFrom", String.class, Id::new), ids(document, "related"));
    }

    private static List<String> ids(List<Id> ids) {
        return new ArrayList<>(ids.stream().map(Id::value).toList());
    }

    private static List<Id> ids(Document document, String name) {
        return document.getList(name, String.class).stream().map(Id::new).toList();
    }
}
