package commonweal.web.services;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;

import commonweal.web.signin.SessionEnded;

/**
 * What stands between a page and one service: circuit breaker, bulkhead, time limit, and one more try for reads. A
 * refusal is an answer and counts as success; a mistake of ours says nothing about the service and passes through
 * uncounted; everything else that goes wrong becomes {@link ServiceAway}.
 */
final class Guard {

    private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(50);

    private final Service service;
    private final ExecutorService threads;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final Retry retry;
    private final TimeLimiter readLimit;
    private final TimeLimiter changeLimit;

    Guard(Service service, ServiceSettings settings, ExecutorService threads, CircuitBreakerRegistry breakers,
            BulkheadRegistry bulkheads) {
        this.service = service;
        this.threads = threads;
        this.breaker = breakers.circuitBreaker(service.code(),
                CircuitBreakerConfig.custom().slidingWindowSize(settings.breakerCalls())
                        .minimumNumberOfCalls(settings.breakerCalls() / 2).failureRateThreshold(50)
                        .waitDurationInOpenState(settings.breakerOpen()).permittedNumberOfCallsInHalfOpenState(3)
                        .recordException(failure -> !isAnswer(failure))
                        .ignoreExceptions(IllegalArgumentException.class).build());
        this.bulkhead = bulkheads.bulkhead(service.code(),
                BulkheadConfig.custom().maxConcurrentCalls(settings.concurrent())
                        .maxWaitDuration(Duration.ofMillis(100)).build());
        this.retry = Retry.of(service.code(), RetryConfig.custom().maxAttempts(2).waitDuration(BEFORE_NEXT_TRY)
                .retryOnException(failure -> failure instanceof ServiceAway).build());
        this.readLimit = TimeLimiter.of(settings.readLimit());
        this.changeLimit = TimeLimiter.of(settings.changeLimit());
    }

    /** For what changes nothing: tried twice within the time limit. */
    <T> T read(Callable<T> call) {
        return run(limited(readLimit, Retry.decorateCallable(retry, call)));
    }

    /** For commands: tried once, because nobody knows whether a lost one took effect. */
    <T> T change(Callable<T> call) {
        return run(limited(changeLimit, call));
    }

    private <T> Callable<T> limited(TimeLimiter limit, Callable<T> call) {
        return TimeLimiter.decorateFutureSupplier(limit, () -> threads.submit(call));
    }

    private <T> T run(Callable<T> call) {
        try {
            return CircuitBreaker.decorateCallable(breaker, Bulkhead.decorateCallable(bulkhead, call)).call();
        } catch (Refusal | SessionEnded | ServiceAway | IllegalArgumentException e) {
            throw e;
        } catch (CallNotPermittedException | BulkheadFullException | TimeoutException e) {
            throw new ServiceAway(service, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceAway(service, e);
        } catch (Exception e) {
            throw new ServiceAway(service, e);
        }
    }

    private static boolean isAnswer(Throwable failure) {
        return failure instanceof Refusal || failure instanceof SessionEnded;
    }
}
