package commonweal.intake.reports;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/**
 * The tombstone of a report: nothing of what it told is left, and nothing brings it back.
 *
 * @param reason such as {@code retention}; absent in tombstones from before it was kept
 * @param by the token subject of whoever erased it; absent when it went with its case, or by itself
 */
public record ErasedReport(Id id, Code partnership, Instant erasedAt, @Nullable Code reason, @Nullable String by)
        implements
            Report {

    public ErasedReport(Id id, Code partnership, Instant erasedAt) {
        this(id, partnership, erasedAt, null, null);
    }
}
