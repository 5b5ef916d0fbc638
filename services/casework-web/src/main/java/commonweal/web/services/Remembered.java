package commonweal.web.services;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import commonweal.web.signin.SessionEnded;
import commonweal.web.signin.SignedIn;

/**
 * An answer that rarely changes, for each partnership its own. After a while it is asked for again, but nobody waits for
 * that: a page that did would wait for a slow service twice, here and for what the page is about.
 */
final class Remembered<T> {

    private static final long FRESH = Duration.ofMinutes(1).toNanos();

    private final Map<String, Held<T>> byPartnership = new ConcurrentHashMap<>();

    /** @throws ServiceAway when the service does not answer and never has */
    T get(SignedIn user, Supplier<T> question) {
        return byPartnership.computeIfAbsent(user.partnership().orElse(""), partnership -> new Held<>()).get(question);
    }

    /** Forgets what a partnership was answered: whoever changes something is to see it changed. */
    void forget(SignedIn user) {
        byPartnership.remove(user.partnership().orElse(""));
    }

    private static final class Held<T> {

        private final AtomicBoolean asking = new AtomicBoolean();
        private volatile @Nullable Answer<T> last;

        T get(Supplier<T> question) {
            Answer<T> known = last;
            if (known == null) {
                return ask(question);
            }
            if (!known.isFresh() && asking.compareAndSet(false, true)) {
                Thread.ofVirtual().name("remembered").start(() -> askAgain(question, known));
            }
            return known.value();
        }

        private T ask(Supplier<T> question) {
            T value = question.get();
            last = new Answer<>(value, System.nanoTime());
            return value;
        }

        private void askAgain(Supplier<T> question, Answer<T> known) {
            try {
                ask(question);
            } catch (ServiceAway | Refusal | SessionEnded e) {
                // why: the guard has logged it; what was known serves for as long again
                last = new Answer<>(known.value(), System.nanoTime());
            } finally {
                asking.set(false);
            }
        }
    }

    private record Answer<T>(T value, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < FRESH;
        }
    }
}
