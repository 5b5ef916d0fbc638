package commonweal.intake.reports.mongo;

import java.util.List;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.intake.mongo.Fields;
import commonweal.intake.reports.Addenda;
import commonweal.intake.reports.Attachment;
import commonweal.intake.reports.HateMark;
import commonweal.intake.reports.Repeat;

/** What came to a report later, as a part of its document. */
final class AddendaDocuments {

    private AddendaDocuments() {}

    static Document toDocument(Addenda addenda) {
        Fields fields = new Fields().putAll("attachments", addenda.attachments(), AddendaDocuments::toDocument)
                .putAll("repeats", addenda.repeats(), AddendaDocuments::toDocument);
        if (!addenda.moves().isEmpty()) {
            fields.putAll("moves", addenda.moves(),
                    move -> new Fields().put("from", move.from()).put("to", move.to()).document());
        }
        HateMark mark = addenda.hateMark();
        return fields.put("hateMark", mark == null
                ? null
                : new Fields().put("hate", mark.hate()).put("reason", mark.reason()).put("made", mark.made())
                        .document())
                .document();
    }

    static Addenda fromDocument(Document document) {
        return new Addenda(Fields.list(document, "attachments", AddendaDocuments::attachment),
                Fields.list(document, "repeats", AddendaDocuments::repeat),
                document.containsKey("moves") ? Fields.list(document, "moves", AddendaDocuments::move) : List.of(),
                Fields.optional(document, "hateMark", Document.class, AddendaDocuments::hateMark));
    }

    private static Addenda.Move move(Document document) {
        return new Addenda.Move(Fields.id(document, "from"), Fields.id(document, "to"));
    }

    private static HateMark hateMark(Document document) {
        return new HateMark(Fields.flag(document, "hate"), document.getString("reason"),
                Fields.act(document, "made"));
    }

    private static Document toDocument(Attachment attachment) {
        return new Fields().put("id", attachment.id()).put("name", attachment.name()).put("type", attachment.type())
                .put("size", attachment.size()).put("sha256", attachment.sha256()).put("added", attachment.added())
                .document();
    }

    private static Attachment attachment(Document document) {
        return new Attachment(Fields.id(document, "id"), Fields.text(document, "name"), Fields.text(document, "type"),
                Fields.required(document, "size", Long.class), Fields.text(document, "sha256"),
                Fields.act(document, "added"));
    }

    private static Document toDocument(Repeat repeat) {
        return new Fields().put("kind", repeat.kind().code()).put("count", repeat.count())
                .put("windowDays", repeat.windowDays()).document();
    }

    private static Repeat repeat(Document document) {
        return new Repeat(kind(Fields.code(document, "kind")), Fields.required(document, "count", Integer.class),
                Fields.required(document, "windowDays", Integer.class));
    }

    private static Repeat.Kind kind(Code code) {
        for (Repeat.Kind kind : Repeat.Kind.values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new IllegalStateException("kind: '%s' (expected: person, household or place)".formatted(code));
    }
}
