package commonweal.intake.caseparts.mongo;

import java.util.Optional;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.caseparts.CasePart;
import commonweal.intake.caseparts.CasePart.Erased;
import commonweal.intake.caseparts.CasePart.Kept;
import commonweal.intake.mongo.Fields;
import commonweal.messaging.AggregateType;

/** A part of a case's file as a document. */
record PartDocuments<T>(PartType<T> type) implements AggregateType<CasePart<T>> {

    private static final String CASE_ID = "caseId";
    private static final String PARTNERSHIP = "partnership";
    private static final String STATUS = "status";
    private static final String ERASED_AT = "erasedAt";
    private static final String REMAINS = "remains";
    private static final String KEPT = "kept";
    private static final String ERASED = "erased";

    @Override
    public String collection() {
        return type.collection();
    }

    @Override
    public Id id(CasePart<T> part) {
        return part.id();
    }

    @Override
    public Code partnership(CasePart<T> part) {
        return part.partnership();
    }

    @Override
    public Optional<Id> caseId(CasePart<T> part) {
        return Optional.of(part.caseId());
    }

    @Override
    public Document toDocument(CasePart<T> part) {
        Fields fields = new Fields().put(PARTNERSHIP, part.partnership()).put(CASE_ID, part.caseId());
        return switch (part) {
            case Kept<T> kept -> with(kept.content(), kept.id(), fields.put(STATUS, KEPT).document());
            case Erased<T> erased -> {
                Document tombstone = fields.put(STATUS, ERASED).put(ERASED_AT, erased.erasedAt()).document();
                yield erased.remains() == null
                        ? tombstone
                        : with(erased.remains(), erased.id(), tombstone.append(REMAINS, true));
            }
        };
    }

    private Document with(T content, Id id, Document document) {
        document.putAll(type.toDocument(content, id));
        return document;
    }

    @Override
    public CasePart<T> fromDocument(Document document) {
        Id id = Fields.id(document, "_id");
        Id caseId = Fields.id(document, CASE_ID);
        Code partnership = Fields.code(document, PARTNERSHIP);
        return Fields.text(document, STATUS).equals(KEPT)
                ? new Kept<>(id, caseId, partnership, type.fromDocument(document))
                : new Erased<>(id, caseId, partnership, Fields.instant(document, ERASED_AT),
                        document.containsKey(REMAINS) ? type.fromDocument(document) : null);
    }
}
