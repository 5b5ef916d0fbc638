package commonweal.intake.notes;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import commonweal.events.Id;
import commonweal.intake.decisions.Act;
import commonweal.intake.reports.Text;

/**
 * Something that was written down. It is not changed: who was wrong writes another. Only when it tells of somebody who asked to
 * be forgotten (UK GDPR, article 17), a manager puts a text without them in its place.
 *
 * @param occasion the time that it is about, absent for an ordinary note
 * @param redacted somebody was taken out of it
 */
public record Note(Id id, Visibility visibility, String text, @Nullable Occasion occasion, Act written,
        @Nullable Act redacted) {

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

    /** A note as it was written. */
    public Note(Id id, Visibility visibility, String text, @Nullable Occasion occasion, Act written) {
        this(id, visibility, text, occasion, written, null);
    }

    /** What it did to whoever told it is in their own words, and goes with them. */
    Note redacted(String without, Act act) {
        return new Note(id, visibility, without,
                occasion instanceof Diary diary ? new Diary(diary.from(), diary.to(), null) : occasion, written, act);
    }

    Note calledOff(Visit visit, Act act) {
        return new Note(id, visibility, text, new Visit(visit.from(), visit.to(), act), written, redacted);
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
