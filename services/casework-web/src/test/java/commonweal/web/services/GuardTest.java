package commonweal.web.services;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GuardTest {

    private static final URI NOWHERE = URI.create("http://localhost:1");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    private final Guard guard = new Guard(Service.TASKING,
            new ServiceSettings(NOWHERE, NOWHERE, NOWHERE, NOWHERE, Duration.ofMillis(300), Duration.ofMillis(300), 8,
                    4,
                    Duration.ofMinutes(1)),
            threads, breakers, BulkheadRegistry.ofDefaults());
    private final AtomicInteger calls = new AtomicInteger();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void asksAgainOnceForARead() {
        String answer = guard.read(() -> {
            if (calls.incrementAndGet() == 1) {
                throw new ServiceAway(Service.TASKING, null);
            }
            return "here";
        });

        assertThat(answer).isEqualTo("here");
        assertThat(breaker().getMetrics().getNumberOfFailedCalls()).isZero();
    }

    @Test
    void neverRepeatsAChange() {
        assertThatExceptionOfType(ServiceAway.class).isThrownBy(() -> guard.change(this::fail));

        assertThat(calls).hasValue(1);
    }

    @Test
    void opensTheCircuitAfterFailuresAndThenAsksNoMore() {
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(ServiceAway.class).isThrownBy(() -> guard.change(this::fail));
        }

        assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.OPEN);
        assertThatExceptionOfType(ServiceAway.class).isThrownBy(() -> guard.change(this::fail));
        assertThat(calls).hasValue(2);
    }

    @Test
    void takesARefusalForAnAnswer() {
        for (int i = 0; i < 4; i++) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> guard.read(() -> {
                throw new Refusal(Refusal.Kind.NOT_KNOWN, "", "There is none");
            }));
        }

        assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(breaker().getMetrics().getNumberOfSuccessfulCalls()).isEqualTo(4);
    }

    @Test
    void doesNotBlameTheServiceForAMistakeOfOurs() {
        for (int i = 0; i < 4; i++) {
            assertThatIllegalArgumentException().isThrownBy(() -> guard.read(() -> URI.create("not a URI")))
                    .withMessageContaining("not a URI");
        }

        assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(breaker().getMetrics().getNumberOfBufferedCalls()).isZero();
    }

    @Test
    void givesUpOnASlowServiceAndCountsIt() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatExceptionOfType(ServiceAway.class).isThrownBy(() -> guard.read(() -> {
            never.await();
            return "late";
        }));

        assertThat(breaker().getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
    }

    private Object fail() {
        calls.incrementAndGet();
        throw new ServiceAway(Service.TASKING, null);
    }

    private CircuitBreaker breaker() {
        return breakers.circuitBreaker("tasking");
    }
}
