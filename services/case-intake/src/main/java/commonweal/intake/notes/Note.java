package commonweal.intake.notes;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import commonweal.events.Id;
import commonweal.intake.decisions.Act;
import commonweal.intake.reports.Text;

/**
 * Something that was written down. It is never changed: who was wrong writes another.
 *
 * @param diary what a complainant's diary sheet tells, absent for an ordinary note
 */
public record Note(Id id, Visibility visibility, String text, @Nullable Diary diary, Act written) {

    private static final int LONGEST = 4000;

    /**
     * An incident that a complainant kept in a diary.
     *
     * @param from when it began, as told
     * @param to when it ended, if it was told
     * @param effect what it did to them
     */
    public record Diary(LocalDateTime from, @Nullable LocalDateTime to, @Nullable String effect) {
        public Diary {
            effect = Text.bounded("effect", effect, 1000);
            if (to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("to: %s (expected: %s or later)".formatted(to, from));
            }
        }
    }

    public Note {
        String bounded = Text.bounded("text", text, LONGEST);
        if (bounded == null) {
            throw new IllegalArgumentException("text: none (expected: at least one word)");
        }
        text = bounded;
    }

    /** Withheld, so that no log line can hold what somebody wrote. */
    @Override
    public String toString() {
        return "Note[%s, withheld]".formatted(id);
    }
}
