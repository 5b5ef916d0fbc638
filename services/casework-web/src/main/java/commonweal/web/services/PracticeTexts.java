package commonweal.web.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** How a partnership works, as texts with versions, in every service that has some. */
public final class PracticeTexts {

    private static final ParameterizedTypeReference<Listing<Part>> PARTS = new ParameterizedTypeReference<>() {
    };
    private static final String ONE = "/settings/{part}";

    private final Map<Service, ServiceLine> lines;
    private final Memory memory;

    PracticeTexts(Map<Service, ServiceLine> lines, Memory memory) {
        this.lines = Map.copyOf(lines);
        this.memory = memory;
    }

    /** What a service lets a partnership set; nothing for a service that has no such texts. */
    public List<Part> parts(SignedIn user, Service service) {
        try {
            return line(service).read(user, PARTS, Address.of("/settings")).items();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_KNOWN) {
                return List.of();
            }
            throw refusal;
        }
    }

    public InForce inForce(SignedIn user, Service service, String part) {
        return line(service).read(user, InForce.class, ONE, part);
    }

    public Version version(SignedIn user, Service service, String part, int version) {
        return line(service).read(user, Version.class, ONE + "/versions/{version}", part, version);
    }

    /**
     * What a text would change; nothing is changed by asking.
     *
     * @throws Refusal of kind INVALID with a sentence when the text makes no sense
     */
    public List<Change> preview(SignedIn user, Service service, String part, String text) {
        return line(service).ask(user, Map.of("text", text), Preview.class, ONE + "/preview", part).changes();
    }

    public void putInForce(SignedIn user, Service service, String part, @Nullable Long version, String text,
            String reason) {
        line(service).replace(user, version, Map.of("text", text, "reason", reason), ONE, part);
        // why: lists of codes, reasons and letters are made of such texts
        memory.forget(user);
    }

    private ServiceLine line(Service service) {
        return Objects.requireNonNull(lines.get(service), service.code());
    }

    /** @param own the partnership's own, not what comes with Commonweal */
    public record Part(String part, String label, int version, boolean own, @Nullable Instant at,
            @Nullable String by) {}

    /** @param versions the newest first */
    public record InForce(String part, String label, long version, boolean own, String text,
            @Nullable List<Version> versions) {

        @Override
        public List<Version> versions() {
            return Objects.requireNonNullElse(versions, List.of());
        }
    }

    /** @param text only when this one version was asked for */
    public record Version(int version, @Nullable Instant at, @Nullable String by, @Nullable String reason,
            @Nullable String text) {}

    /** @param before null for what is new, as {@code after} for what is gone */
    public record Change(String setting, @Nullable Object before, @Nullable Object after) {}

    private record Preview(@Nullable List<Change> changes) {

        @Override
        public List<Change> changes() {
            return Objects.requireNonNullElse(changes, List.of());
        }
    }
}
