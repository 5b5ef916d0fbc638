package commonweal.web.services;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** A dated entry that a service keeps about a case. */
public record TimelineEntry(Instant at, String what, String text, @Nullable String by,
        @Nullable Map<String, Object> details) {

    @Override
    public Map<String, Object> details() {
        return Objects.requireNonNullElse(details, Map.of());
    }
}
