package commonweal.intake.notes;

import java.util.List;
import java.util.stream.Stream;

import commonweal.intake.decisions.Outcome;

/**
 * All notes of one case, oldest first.
 *
 * <p>Limit: {@value #MOST} notes of 4,000 characters stay below the 16 MB that a document may have, whatever is written.
 */
public record Notebook(List<Note> notes) {

    public static final Notebook EMPTY = new Notebook(List.of());

    static final int MOST = 1000;

    public Notebook {
        notes = List.copyOf(notes);
    }

    public Outcome<Notebook> write(Note note) {
        return notes.size() >= MOST
                ? Outcome.conflict("notebook-full", "The case has %,d notes (expected: at most %,d)", notes.size(),
                        MOST)
                : Outcome.accepted(new Notebook(Stream.concat(notes.stream(), Stream.of(note)).toList()));
    }

    /** What somebody may read. */
    public List<Note> readableBy(Visibility reader) {
        return notes.stream().filter(note -> reader.reads(note.visibility())).toList();
    }
}
