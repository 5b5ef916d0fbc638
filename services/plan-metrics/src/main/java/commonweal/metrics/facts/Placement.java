package commonweal.metrics.facts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import commonweal.events.Code;

/**
 * Gives facts their buckets: one after the other is filled, so that a busy day is many buckets of the same size and a
 * quiet one is a single bucket. Where a fact went is remembered in the fact, so any answer is right; an instance that starts
 * anew begins new buckets.
 */
public final class Placement {

    /** A store keeps a changed bucket, with all its facts, and a month, with a sum for each bucket, each as a whole: a mean of both. */
    static final int CAPACITY = 100;
    private static final int OPEN_DAYS = 2_000;

    private record Open(String bucket, int facts) {}

    private final Supplier<String> names;
    private final Map<String, Open> open = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Open> eldest) {
            return size() > OPEN_DAYS;
        }
    };

    /** @param names short and never the same twice, in no instance */
    public Placement(Supplier<String> names) {
        this.names = names;
    }

    /** The bucket of the day for one more fact, such as {@code hollowdene/2026-11-21/k3f9}. */
    public synchronized String bucketFor(Code partnership, LocalDate day) {
        String prefix = partnership + "/" + day + "/";
        return open.merge(prefix, new Open(prefix + names.get(), 1), (current, fresh) -> current.facts() < CAPACITY
                ? new Open(current.bucket(), current.facts() + 1)
                : fresh).bucket();
    }
}
