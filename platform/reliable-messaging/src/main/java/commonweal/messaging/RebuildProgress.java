package commonweal.messaging;

import java.util.List;
import java.util.Locale;

/**
 * How a projection and its last rebuild stand.
 *
 * @param current the generation that is read
 * @param phase live, building, swapping or failed
 * @param done records read by the last rebuild
 * @param total records it has to read, as far as known
 * @param message why it failed, empty otherwise
 * @param differences between the old and the new generation, as the projection told them
 */
public record RebuildProgress(String projection, int current, String phase, long done, long total, String message,
        List<String> differences) {

    static RebuildProgress of(ProjectionState state) {
        return new RebuildProgress(state.name(), state.current(), state.phase().name().toLowerCase(Locale.ROOT),
                state.done(),
                state.total(), state.message(), state.differences());
    }
}
