package commonweal.web.services;

import java.time.Duration;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** An answer that rarely changes: asked for again after a while, and the last one kept while the service is away. */
final class Remembered<T> {

    private static final long FRESH = Duration.ofMinutes(1).toNanos();

    private volatile @Nullable Answer<T> last;

    T get(Supplier<T> question) {
        Answer<T> known = last;
        if (known != null && System.nanoTime() - known.at < FRESH) {
            return known.value;
        }
        try {
            T value = question.get();
            last = new Answer<>(value, System.nanoTime());
            return value;
        } catch (ServiceAway e) {
            if (known != null) {
                return known.value;
            }
            throw e;
        }
    }

    private record Answer<T>(T value, long at) {}
}
