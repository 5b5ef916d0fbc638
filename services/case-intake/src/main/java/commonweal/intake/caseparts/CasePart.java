package commonweal.intake.caseparts;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/**
 * A part of the file of one case: its people, its notes, the powers used. There is one of a kind for each case, made by the
 * first command on it and erased with the case.
 *
 * @param <T> what it holds
 */
public sealed interface CasePart<T> {

    Id id();

    Id caseId();

    Code partnership();

    /** A part that can be read. */
    record Kept<T>(Id id, Id caseId, Code partnership, T content) implements CasePart<T> {}

    /**
     * The tombstone of a part: it keeps a late command from making it again.
     *
     * @param remains what published numbers still need of it, days and codes only; most parts leave nothing
     */
    record Erased<T>(Id id, Id caseId, Code partnership, Instant erasedAt, @Nullable T remains)
            implements
                CasePart<T> {

        /** Nothing is left of it. */
        public Erased(Id id, Id caseId, Code partnership, Instant erasedAt) {
            this(id, caseId, partnership, erasedAt, null);
        }
    }
}
