package commonweal.intake.notes.mongo;

import java.time.LocalDateTime;

import org.bson.Document;

import commonweal.events.Id;
import commonweal.intake.caseparts.mongo.PartType;
import commonweal.intake.mongo.Fields;
import commonweal.intake.notes.Note;
import commonweal.intake.notes.Notebook;
import commonweal.intake.notes.Visibility;
import commonweal.intake.words.Words;

/** The notes of a case as a document. */
public final class NotebookDocuments implements PartType<Notebook> {

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
        return new Fields().putAll("notes", notebook.notes(), NotebookDocuments::toDocument)
                .put(Words.FIELD, Words.of(notebook.notes().stream().map(Note::text).toList())).document();
    }

    @Override
    public Notebook fromDocument(Document document) {
        return new Notebook(Fields.list(document, "notes", NotebookDocuments::note));
    }

    private static Document toDocument(Note note) {
        return new Fields().put("id", note.id()).put("visibility", note.visibility().code()).put("text", note.text())
                .put("diary", note.diary() == null ? null : toDocument(note.diary())).put("written", note.written())
                .document();
    }

    private static Document toDocument(Note.Diary diary) {
        return new Fields().put("from", diary.from().toString())
                .put("to", diary.to() == null ? null : diary.to().toString()).put("effect", diary.effect()).document();
    }

    private static Note note(Document document) {
        return new Note(Fields.id(document, "id"), Visibility.of(Fields.code(document, "visibility")),
                Fields.text(document, "text"),
                Fields.optional(document, "diary", Document.class, NotebookDocuments::diary),
                Fields.act(document, "written"));
    }

    private static Note.Diary diary(Document document) {
        return new Note.Diary(LocalDateTime.parse(Fields.text(document, "from")),
                Fields.optional(document, "to", String.class, LocalDateTime::parse), document.getString("effect"));
    }
}
