package commonweal.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.function.ToDoubleFunction;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** How old the oldest waiting things are: as gauges, and as details of the service's health. */
final class Ages implements MeterBinder, HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Relay relay;
    private final Arrears inbox;
    private final Quarantine quarantine;
    private final DeadLetters deadLetters;
    private final InstantSource clock;
    private volatile Quarantined quarantined = new Quarantined(0, Instant.MAX, Instant.MIN);

    Ages(Relay relay, Arrears inbox, Quarantine quarantine, DeadLetters deadLetters, InstantSource clock) {
        this.relay = relay;
        this.inbox = inbox;
        this.quarantine = quarantine;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        age(meters, "commonweal.outbox.oldest", "Age of the oldest unsent event",
                ages -> seconds(relay.oldestUnsentAge()));
        age(meters, "commonweal.inbox.lag", "Time from sending to handling", ages -> seconds(inbox.lag()));
        age(meters, "commonweal.quarantine.oldest", "Age of the oldest quarantined event",
                ages -> seconds(quarantined().age(clock.instant())));
        Gauge.builder("commonweal.quarantine.keys", this, ages -> quarantined().keys())
                .description("Keys in quarantine")
                .register(meters);
        Gauge.builder("commonweal.inbox.held.partitions", this, ages -> inbox.held().size())
                .description("Partitions that wait because a quarantine is full").register(meters);
    }

    private void age(MeterRegistry meters, String name, String description, ToDoubleFunction<Ages> value) {
        Gauge.builder(name, this, value).baseUnit("seconds").description(description).register(meters);
    }

    @Override
    public Health health() {
        Quarantined now = quarantined();
        boolean late = relay.oldestUnsentAge().compareTo(LATE) > 0 || inbox.lag().compareTo(LATE) > 0
                || !inbox.held().isEmpty();
        return Health.status(late ? DEGRADED : Status.UP)
                .withDetail("oldestUnsentSeconds", seconds(relay.oldestUnsentAge()))
                .withDetail("ingestLagSeconds", seconds(inbox.lag())).withDetail("quarantinedKeys", now.keys())
                .withDetail("oldestQuarantinedSeconds", seconds(now.age(clock.instant())))
                .withDetail("deadLettersSinceStart", deadLetters.count())
                .withDetail("heldPartitions", inbox.held().stream().map(String::valueOf).sorted().toList()).build();
    }

    private Quarantined quarantined() {
        Instant now = clock.instant();
        if (quarantined.readAt().plus(FRESH).isBefore(now)) {
            try {
                List<Document> keys = quarantine.all();
                Instant oldest = keys.stream().map(key -> key.getDate("since")).min(Comparator.naturalOrder())
                        .map(Date::toInstant).orElse(Instant.MAX);
                quarantined = new Quarantined(keys.size(), oldest, now);
            } catch (MongoException e) {
                // why: an absent store is reported by its own indicator; the last known age goes on growing here
                quarantined = new Quarantined(quarantined.keys(), quarantined.oldest(), now);
            }
        }
        return quarantined;
    }

    private static double seconds(Duration age) {
        return age.toMillis() / 1000.0;
    }

    private record Quarantined(int keys, Instant oldest, Instant readAt) {

        Duration age(Instant now) {
            return oldest.isBefore(now) ? Duration.between(oldest, now) : Duration.ZERO;
        }
    }
}
