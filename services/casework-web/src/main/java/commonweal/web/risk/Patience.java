package commonweal.web.risk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import commonweal.web.services.Refusal;

/**
 * Waits out the moment that an event takes from one service to the next: a case that was opened a blink ago may not be
 * known everywhere yet.
 */
final class Patience {

    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(100), Duration.ofMillis(250),
            Duration.ofMillis(500), Duration.ofMillis(900));

    private Patience() {}

    /** @throws Refusal the last one, when the thing is still unknown after a short while */
    static <T> T untilKnown(Supplier<T> question) {
        for (Duration pause : PAUSES) {
            try {
                return question.get();
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.NOT_KNOWN) {
                    throw refusal;
                }
                LockSupport.parkNanos(pause.toNanos());
            }
        }
        return question.get();
    }
}
