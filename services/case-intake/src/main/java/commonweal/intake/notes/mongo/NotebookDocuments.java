package commonweal.intake.notes.mongo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import commonweal.events.Id;
import commonweal.intake.caseparts.mongo.PartType;
import commonweal.intake.mongo.Fields;
import commonweal.intake.notes.Note;
import commonweal.intake.notes.Notebook;
import commonweal.intake.notes.Visibility;
import commonweal.intake.words.Words;

/** The notes of a case as a document. */
public final class NotebookDocuments implements PartType<Notebook> {

    static final String VISITS = "visits";
    private static final String REDACTED = "redacted";

    @Override
    public String collection() {
        return "notebooks";
    }

    @Override
    public String kind() {
        return "nbk";
    }

    @Override
    public Notebook empty() {
        return Notebook.EMPTY;
    }

    @Override
    public Document toDocument(Notebook notebook, Id id) {
        List<String> days = notebook.visits().stream()
                .map(note -> Objects.requireNonNull(note.occasion()).from().toLocalDate().toString()).distinct()
                .toList();
        // why: the days stand beside the notes because people look for all visits of a day
        return new Fields().putAll("notes", notebook.notes(), NotebookDocuments::toDocument)
                .put(VISITS, days.isEmpty() ? null : days)
                .put(Words.FIELD, Words.of(notebook.notes().stream().map(Note::text).toList())).document();
    }

    @Override
    public Notebook fromDocument(Document document) {
        return new Notebook(Fields.list(document, "notes", NotebookDocuments::note));
    }

    private static Document toDocument(Note note) {
        return new Fields().put("id", note.id()).put("visibility", note.visibility().code()).put("text", note.text())
                .put("diary", note.occasion() instanceof Note.Diary diary ? toDocument(diary) : null)
                .put("visit", note.occasion() instanceof Note.Visit visit ? toDocument(visit) : null)
                .put("written", note.written()).put(REDACTED, note.redacted()).document();
    }

    private static Document toDocument(Note.Diary diary) {
        return times(diary).put("effect", diary.effect()).document();
    }

    private static Document toDocument(Note.Visit visit) {
        return times(visit).put("calledOff", visit.calledOff()).document();
    }

    private static Fields times(Note.Occasion occasion) {
        LocalDateTime to = occasion.to();
        return new Fields().put("from", occasion.from().toString()).put("to", to == null ? null : to.toString());
    }

    private static Note note(Document document) {
        return new Note(Fields.id(document, "id"), Visibility.of(Fields.code(document, "visibility")),
                Fields.text(document, "text"),
                occasion(document), Fields.act(document, "written"),
                document.containsKey(REDACTED) ? Fields.act(document, REDACTED) : null);
    }

    private static Note.@Nullable Occasion occasion(Document document) {
        Note.Diary diary = Fields.optional(document, "diary", Document.class, NotebookDocuments::diary);
        return diary != null
                ? diary
                : Fields.optional(document, "visit", Document.class, NotebookDocuments::visit);
    }

    private static Note.Visit visit(Document document) {
        return new Note.Visit(LocalDateTime.parse(Fields.text(document, "from")),
                Fields.optional(document, "to", String.class, LocalDateTime::parse),
                document.containsKey("calledOff") ? Fields.act(document, "calledOff") : null);
    }

    private static Note.Diary diary(Document document) {
        return new Note.Diary(LocalDateTime.parse(Fields.text(document, "from")),
                Fields.optional(document, "to", String.class, LocalDateTime::parse), document.getString("effect"));
    }
}
