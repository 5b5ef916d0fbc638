package commonweal.intake.reports;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/** What can be done with a report. */
public sealed interface ReportCommand {

    /**
     * Decide on it.
     *
     * @param category the heading, the reporter's own when absent
     * @param qualifier the qualifier, the reporter's own when absent
     * @param hold how long the decision can be undone before it takes effect; at once when absent
     * @param repeats what other reports tell of this one now
     */
    record TriageReport(Verdict verdict, @Nullable Code category, @Nullable Code qualifier, @Nullable String reason,
            @Nullable Duration hold, List<Repeat> repeats) implements ReportCommand {
        public TriageReport {
            reason = Text.bounded("reason", reason, 1000);
            repeats = List.copyOf(repeats);
        }

        /** The same with what other reports tell. */
        public TriageReport with(List<Repeat> found) {
            return new TriageReport(verdict, category, qualifier, reason, hold, found);
        }
    }

    /** Let the decision that was held take effect. */
    record TakeEffect(List<Repeat> repeats) implements ReportCommand {
        public TakeEffect {
            repeats = List.copyOf(repeats);
        }
    }

    /**
     * Take back a decision that has not taken effect.
     *
     * @param anybodys another officer's, too
     */
    record UndoTriage(boolean anybodys) implements ReportCommand {}

    /** Keep other officers off for a while. */
    record ClaimReport(Duration length) implements ReportCommand {}

    /**
     * End the claim.
     *
     * @param anybodys another officer's, too
     */
    record ReleaseReport(boolean anybodys) implements ReportCommand {}

    /**
     * Add a file whose bytes are stored already; adding the same content again changes nothing.
     *
     * @param most how many a report may have
     */
    record Attach(Attachment attachment, int most) implements ReportCommand {}

    /** Say whether it tells of hate, whatever the reporter said. */
    record MarkHate(boolean hate, @Nullable String reason) implements ReportCommand {}

    /**
     * Tell the reporter what was done, where there is no case that would do so.
     *
     * @param unsafeUnder the rules of safe contact that forbid this method
     */
    record GiveFeedback(Code method, @Nullable String text, Set<Code> unsafeUnder) implements ReportCommand {
        public GiveFeedback {
            unsafeUnder = Set.copyOf(unsafeUnder);
        }
    }
}
