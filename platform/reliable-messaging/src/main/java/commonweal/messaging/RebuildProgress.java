package commonweal.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How a projection and its last rebuild stand.
 *
 * @param current the generation that is read
 * @param phase live (the last one has finished, or there was none), building (the next generation is filled from the log),
 *     swapping (live handling waits while it catches up, is compared and put in place) or failed (the old one stays)
 * @param started when the last rebuild was started, if there was one
 * @param done records read by the last rebuild
 * @param total records it has to read, as far as known
 * @param message why it failed, empty otherwise
 * @param differences between the old and the new generation, as the projection told them
 */
public record RebuildProgress(String projection, int current, String phase, @Nullable Instant started, long done,
        long total, String message, List<String> differences) {

    static RebuildProgress of(ProjectionState state) {
        Instant started = state.started().equals(Instant.EPOCH) ? null : state.started();
        return new RebuildProgress(state.name(), state.current(), state.phase().name().toLowerCase(Locale.ROOT),
                started,
                state.done(), state.total(), state.message(), state.differences());
    }
}
