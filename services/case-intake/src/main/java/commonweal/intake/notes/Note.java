package commonweal.intake.notes;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import commonweal.events.Id;
import commonweal.intake.decisions.Act;
import commonweal.intake.reports.Text;

/**
 * Something that was written down. It is never changed: who was wrong writes another.
 *
 * @param occasion the time that it is about, absent for an ordinary note
 */
public record Note(Id id, Visibility visibility, String text, @Nullable Occasion occasion, Act written) {

    private static final int LONGEST = 4000;

    /** A time that a note is about, in local time. */
    public sealed interface Occasion {

        LocalDateTime from();

        @Nullable
        LocalDateTime to();
    }

    /**
     * An incident that a complainant kept in a diary.
     *
     * @param from when it began, as told
     * @param to when it ended, if it was told
     * @param effect what it did to them
     */
    public record Diary(LocalDateTime from, @Nullable LocalDateTime to, @Nullable String effect) implements Occasion {
        public Diary {
            effect = Text.bounded("effect", effect, 1000);
            inOrder(from, to);
        }
    }

    /**
     * Somebody of the unit goes to see somebody.
     *
     * @param calledOff when it is not to be, by whom and when that was said
     */
    public record Visit(LocalDateTime from, @Nullable LocalDateTime to, @Nullable Act calledOff) implements Occasion {
        public Visit {
            inOrder(from, to);
        }
    }

    private static void inOrder(LocalDateTime from, @Nullable LocalDateTime to) {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("to: %s (expected: %s or later)".formatted(to, from));
        }
    }

    public Note {
        String bounded = Text.bounded("text", text, LONGEST);
        if (bounded == null) {
            throw new IllegalArgumentException("text: none (expected: at least one word)");
        }
        text = bounded;
    }

    /** What it is in one word: note, diary or visit. */
    public String kind() {
        return switch (occasion) {
            case null -> "note";
            case Diary _ -> "diary";
            case Visit _ -> "visit";
        };
    }

    /** Withheld, so that no log line can hold what somebody wrote. */
    @Override
    public String toString() {
        return "Note[%s, withheld]".formatted(id);
    }
}
