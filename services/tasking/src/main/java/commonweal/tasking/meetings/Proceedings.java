package commonweal.tasking.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.tasking.decisions.Text;

/** Who came to a meeting, what it talked about, and what else was said. */
public record Proceedings(List<Attendance> attendance, List<AgendaItem> agenda, List<Note> notes) {

    static final Proceedings NONE = new Proceedings(List.of(), List.of(), List.of());

    /** Whether an agency came. */
    public enum Presence {
        PRESENT, APOLOGIES, ABSENT;

        public String inWords() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /** @param people who came for it, in the words of the minutes */
    public record Attendance(Code agency, Presence presence, @Nullable String people) {

        public Attendance {
            people = Text.optional("people", people, 500);
        }
    }

    /** Something that was said and is about no case in particular. */
    public record Note(Instant at, String text) {

        public Note {
            text = Text.required("text", text, 4000);
        }
    }

    public Proceedings {
        attendance = List.copyOf(attendance);
        agenda = List.copyOf(agenda);
        notes = List.copyOf(notes);
    }

    /** Without what was said of a case that was erased. */
    Proceedings without(Id caseId) {
        return new Proceedings(attendance,
                agenda.stream().map(item -> item.caseId().equals(caseId) ? item.erased() : item).toList(), notes);
    }

    /** What is said last of an agency counts. */
    Proceedings with(Attendance attends) {
        List<Attendance> all = new ArrayList<>(attendance);
        all.removeIf(known -> known.agency().equals(attends.agency()));
        all.add(attends);
        return new Proceedings(all, agenda, notes);
    }

    Proceedings with(List<AgendaItem> more) {
        List<AgendaItem> all = new ArrayList<>(agenda);
        all.addAll(more);
        return new Proceedings(attendance, all, notes);
    }

    Proceedings with(Note note) {
        List<Note> all = new ArrayList<>(notes);
        all.add(note);
        return new Proceedings(attendance, agenda, all);
    }
}
