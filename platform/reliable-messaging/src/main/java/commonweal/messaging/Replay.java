package commonweal.messaging;

import org.jspecify.annotations.Nullable;

/**
 * What came of a replay.
 *
 * @param applied events that were handled now
 * @param left events that still wait
 * @param reason why the first of those failed again, nothing when none is left
 */
public record Replay(int applied, int left, @Nullable String reason) {

    Replay and(Replay next) {
        return new Replay(applied + next.applied, left + next.left, reason == null ? next.reason : reason);
    }
}
