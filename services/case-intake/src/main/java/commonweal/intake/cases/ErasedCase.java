package commonweal.intake.cases;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/**
 * The tombstone of a case: nothing of it is left, and no late event brings it back.
 *
 * @param reason such as {@code retention}; absent in tombstones from before it was kept
 * @param by the token subject of whoever erased it; absent when it was nobody, or from before it was kept
 */
public record ErasedCase(Id id, Code partnership, Instant erasedAt, @Nullable Code reason, @Nullable String by)
        implements
            Case {

    public ErasedCase(Id id, Code partnership, Instant erasedAt) {
        this(id, partnership, erasedAt, null, null);
    }
}
