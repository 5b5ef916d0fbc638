package commonweal.intake.notes;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import commonweal.events.Id;
import commonweal.intake.decisions.Act;
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

    /** A visit that was planned will not be. */
    public Outcome<Notebook> callOff(Id noteId, Act act) {
        Optional<Note> found = notes.stream().filter(note -> note.id().equals(noteId)).findFirst();
        if (found.isEmpty() || !(found.get().occasion() instanceof Note.Visit visit)) {
            return Outcome.invalid("no-visit", "visit: '%s' (expected: a visit of this case)", noteId);
        } else if (visit.calledOff() != null) {
            return Outcome.conflict("called-off", "The visit was called off already (expected: one that is planned)");
        }
        return Outcome.accepted(with(found.get().calledOff(visit, act)));
    }

    /** Puts a text in a note's place that leaves somebody out. */
    public Outcome<Notebook> redact(Id noteId, String without, Act act) {
        Optional<Note> found = notes.stream().filter(note -> note.id().equals(noteId)).findFirst();
        return found.isEmpty()
                ? Outcome.invalid("no-note", "note: '%s' (expected: a note of this case)", noteId)
                : Outcome.accepted(with(found.get().redacted(without, act)));
    }

    private Notebook with(Note after) {
        return new Notebook(notes.stream().map(note -> note.id().equals(after.id()) ? after : note).toList());
    }

    /** The notes of visits that are to be, in the order of their times. */
    public List<Note> visits() {
        return notes.stream()
                .filter(note -> note.occasion() instanceof Note.Visit visit && visit.calledOff() == null)
                .sorted(Comparator.comparing(note -> Objects.requireNonNull(note.occasion()).from())).toList();
    }

    /** What somebody may read. */
    public List<Note> readableBy(Visibility reader) {
        return notes.stream().filter(note -> reader.reads(note.visibility())).toList();
    }
}
