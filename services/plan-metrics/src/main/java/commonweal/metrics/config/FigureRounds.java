package commonweal.metrics.config;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

import commonweal.metrics.figures.KeepFigures;

/** Runs round after round in a thread of its own; when the store is away, tries again until it is back. */
final class FigureRounds implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(FigureRounds.class);
    /** While changes come in, and twice that each time none was found. */
    private static final Duration SHORTEST = Duration.ofMillis(20);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration WORRYING = Duration.ofSeconds(60);

    private final KeepFigures figures;
    private final Duration longest;
    private final InstantSource clock;
    private volatile boolean running;
    private volatile Instant lastGood;
    private volatile Thread thread = new Thread();

    FigureRounds(KeepFigures figures, Duration longest, InstantSource clock) {
        this.figures = figures;
        this.longest = longest;
        this.clock = clock;
        this.lastGood = clock.instant();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("figures").start(this::rounds);
    }

    private void rounds() {
        boolean failing = false;
        Duration pause = SHORTEST;
        while (running) {
            try {
                pause = figures.round() ? SHORTEST : longer(pause);
                lastGood = clock.instant();
                failing = false;
                sleep(pause);
            } catch (RuntimeException e) {
                if (!failing && running) {
                    LOG.atWarn().setCause(e).log("Figures stand still, trying again");
                }
                failing = true;
                sleep(AFTER_FAILURE);
            }
        }
    }

    private Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(longest) < 0 ? twice : longest;
    }

    private void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public Health health() {
        Duration silent = Duration.between(lastGood, clock.instant());
        Health.Builder health = silent.compareTo(WORRYING) > 0 ? Health.outOfService() : Health.up();
        return health.withDetail("lastRoundSecondsAgo", silent.toSeconds())
                .withDetail("lagMillis", figures.lag().toMillis()).build();
    }
}
