package commonweal.intake.cases.mongo;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import commonweal.intake.cases.Handling;
import commonweal.intake.cases.Handling.Hold;
import commonweal.intake.mongo.Fields;

/** How a case is worked on, as fields of the case's document. */
final class HandlingDocuments {

    private HandlingDocuments() {}

    static @Nullable Document toDocument(@Nullable Hold hold) {
        return hold == null
                ? null
                : new Fields().put("reason", hold.reason()).put("since", hold.since()).document();
    }

    static Handling handling(Document document) {
        return new Handling(document.getString(CaseDocuments.OFFICER), document.getBoolean("wholeFamily", false),
                Fields.optional(document, CaseDocuments.HOLD, Document.class,
                        hold -> new Hold(Fields.code(hold, "reason"), Fields.act(hold, "since"))));
    }
}
