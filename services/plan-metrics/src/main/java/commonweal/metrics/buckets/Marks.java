package commonweal.metrics.buckets;

import java.time.Duration;
import java.time.Instant;

/** Marks sort by the time they were set and are never the same twice. */
final class Marks {

    private Marks() {}

    static Duration age(String mark, Instant now) {
        return Duration.between(Instant.ofEpochMilli(Long.parseLong(mark.substring(0, 13))), now);
    }

    static String mark(Instant now, String id, long version) {
        return "%013d/%s/%d".formatted(now.toEpochMilli(), id, version);
    }
}
