package commonweal.web.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** What every service tells its operator, and lets the operator do. No answer holds what an event says. */
public final class Operations {

    private static final ParameterizedTypeReference<List<Quarantined>> QUARANTINE = new ParameterizedTypeReference<>() {
    };
    private static final ParameterizedTypeReference<List<Rebuild>> REBUILDS = new ParameterizedTypeReference<>() {
    };

    private final Map<Service, ServiceLine> lines;

    Operations(Map<Service, ServiceLine> lines) {
        this.lines = Map.copyOf(lines);
    }

    public Health health(SignedIn user, Service service) {
        return line(service).read(user, Health.class, "/actuator/health");
    }

    public About about(SignedIn user, Service service) {
        return line(service).read(user, About.class, "/actuator/info");
    }

    /** The keys whose events could not be handled, the oldest first. */
    public List<Quarantined> quarantine(SignedIn user, Service service) {
        return line(service).read(user, QUARANTINE, Address.of("/actuator/quarantine"));
    }

    public DeadLetters deadLetters(SignedIn user, Service service) {
        return line(service).read(user, DeadLetters.class, "/actuator/deadletters");
    }

    public List<Rebuild> rebuilds(SignedIn user, Service service) {
        return line(service).read(user, REBUILDS, Address.of("/actuator/rebuilds"));
    }

    /** Handles the events of one key again, in order; of every key when it is empty. */
    public Replayed replay(SignedIn user, Service service, String id) {
        return line(service).change(user, null, id.isEmpty() ? Map.of() : Map.of("id", id), Replayed.class,
                "/actuator/quarantine");
    }

    /** Begins to build a projection anew from the log. */
    public void rebuild(SignedIn user, Service service, String projection) {
        line(service).change(user, null, Map.of("projection", projection), "/actuator/rebuilds");
    }

    private ServiceLine line(Service service) {
        return Objects.requireNonNull(lines.get(service), service.code());
    }

    /** @param status UP, DEGRADED or DOWN */
    public record Health(@Nullable String status, @Nullable Map<String, Component> components) {

        /** How old what waits is, in seconds. */
        public record Ages(double oldestUnsentSeconds, double ingestLagSeconds, int quarantinedKeys,
                double oldestQuarantinedSeconds, int deadLettersSinceStart, @Nullable List<String> heldPartitions) {

            @Override
            public List<String> heldPartitions() {
                return Objects.requireNonNullElse(heldPartitions, List.of());
            }
        }

        public record Component(@Nullable String status, @Nullable Ages details) {}

        /** The ages of this service's events; null when it does not tell. */
        public @Nullable Ages ages() {
            Component messaging = components == null ? null : components.get("messaging");
            return messaging == null ? null : messaging.details();
        }
    }

    public record About(@Nullable Build build) {

        public record Build(@Nullable String version, @Nullable Instant time) {}

        public String version() {
            return build == null || build.version() == null ? "Not told" : build.version();
        }
    }

    /** A key whose events wait since one of them could not be handled. */
    public record Quarantined(String id, String topic, String key, int events, @Nullable Instant since,
            @Nullable String reason) {}

    /** What could not even be read. */
    public record DeadLetters(long count, @Nullable List<DeadLetter> latest) {

        public static final DeadLetters NONE = new DeadLetters(0, null);

        public record DeadLetter(String origin, @Nullable String key, @Nullable String reason, @Nullable Instant at) {}

        @Override
        public List<DeadLetter> latest() {
            return Objects.requireNonNullElse(latest, List.of());
        }
    }

    /** @param phase live, building, swapping or failed */
    public record Rebuild(String projection, int current, String phase, @Nullable Instant started, long done,
            long total, @Nullable String message, @Nullable List<String> differences) {

        @Override
        public List<String> differences() {
            return Objects.requireNonNullElse(differences, List.of());
        }

        public boolean underWay() {
            return "building".equals(phase) || "swapping".equals(phase);
        }

        public long percent() {
            return total == 0 ? 0 : Math.min(100, 100 * done / total);
        }
    }

    public record Replayed(int applied, int left, @Nullable String reason) {}
}
