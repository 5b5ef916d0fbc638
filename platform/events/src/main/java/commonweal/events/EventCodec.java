package commonweal.events;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Events as CloudEvents 1.0 in the binary binding for Kafka: attributes are {@code ce_} headers, the value is JSON.
 *
 * <p>Decoding tells four things apart: an event, a type this version does not know ({@link Optional#empty()}), a known
 * type in a schema version that only later code can read ({@link NewerSchema}), and bytes that are no event of ours
 * (any other {@link UndecodableEvent}).
 */
public final class EventCodec {

    /** A service's name after a slash; a dot would reach into another field where a consumer keeps what it has seen. */
    private static final Pattern SOURCE = Pattern.compile("/[a-z][a-z0-9-]{0,59}");

    private static final Map<String, Class<? extends DomainEvent>> TYPES = Stream
            .of(CaseIntakeEvent.class, RiskAssessmentEvent.class, TaskingEvent.class, PlanMetricsEvent.class)
            .flatMap(owner -> Arrays.stream(owner.getPermittedSubclasses())).map(EventCodec::eventType)
            .collect(Collectors.toUnmodifiableMap(DomainEvent::typeOf, type -> type));

    private final JsonMapper json = EventJson.mapper();

    private EventCodec() {}

    public static EventCodec standard() {
        return new EventCodec();
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends DomainEvent> eventType(Class<?> type) {
        return (Class<? extends DomainEvent>) type;
    }

    /** All types by their name on the wire. */
    public static Map<String, Class<? extends DomainEvent>> types() {
        return TYPES;
    }

    /** The value of the record: the event as JSON. */
    public byte[] data(DomainEvent event) {
        return json.writeValueAsBytes(event);
    }

    /** The version of the type's schema that this code writes. */
    public int schemaVersion(DomainEvent event) {
        return Upcasters.CURRENT.currentVersion(event.type());
    }

    /** The {@code ce_} attributes of an event, as text. */
    public Map<String, String> attributes(Envelope event) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("ce_specversion", "1.0");
        attributes.put("ce_id", event.id());
        attributes.put("ce_type", event.type());
        attributes.put("ce_source", "/" + event.source());
        attributes.put("ce_subject", event.subject().value());
        attributes.put("ce_time", event.time().toString());
        attributes.put("ce_schemaversion", Integer.toString(schemaVersion(event.data())));
        attributes.put("ce_partnership", event.partnership().value());
        attributes.put("ce_sequence", Long.toString(event.sequence()));
        if (event.caseId() != null) {
            attributes.put("ce_caseid", event.caseId().value());
        }
        if (event.traceParent() != null) {
            attributes.put("ce_traceparent", event.traceParent());
        }
        attributes.put("content-type", "application/json");
        return attributes;
    }

    /**
     * Reads one event.
     *
     * @param attributes the {@code ce_} headers as text
     * @param data the record's value
     * @return the event, or nothing when its type is not known to this version
     * @throws NewerSchema when the type is known but its schema version is not known yet
     * @throws UndecodableEvent when the attributes or the value are not an event of ours, whatever is wrong with them
     */
    public Optional<Envelope> decode(Map<String, String> attributes, byte[] data) throws UndecodableEvent {
        String type = required(attributes, "ce_type");
        Class<? extends DomainEvent> known = TYPES.get(type);
        if (known == null) {
            return Optional.empty();
        }
        try {
            int version = Integer.parseInt(required(attributes, "ce_schemaversion"));
            if (version > Upcasters.CURRENT.currentVersion(type)) {
                throw new NewerSchema(type, version, Upcasters.CURRENT.currentVersion(type));
            }
            DomainEvent event = read(known, version, data);
            String caseId = attributes.get("ce_caseid");
            return Optional.of(new Envelope(source(attributes), new Id(required(attributes, "ce_subject")),
                    Long.parseLong(required(attributes, "ce_sequence")),
                    Instant.parse(required(attributes, "ce_time")), new Code(required(attributes, "ce_partnership")),
                    caseId == null ? null : new Id(caseId), attributes.get("ce_traceparent"), event));
        } catch (RuntimeException e) {
            // why: whatever a foreign record does to a parser or to an event's own checks, it would do again each time
            throw new UndecodableEvent("%s: %s".formatted(type, e.getMessage()), e);
        }
    }

    private static String source(Map<String, String> attributes) throws UndecodableEvent {
        String source = required(attributes, "ce_source");
        if (!SOURCE.matcher(source).matches()) {
            throw new UndecodableEvent("ce_source: '%s' (expected: a service, such as /case-intake)".formatted(source),
                    null);
        }
        return source.substring(1);
    }

    private DomainEvent read(Class<? extends DomainEvent> known, int version, byte[] data) {
        String type = DomainEvent.typeOf(known);
        DomainEvent event = version == Upcasters.CURRENT.currentVersion(type)
                ? json.readValue(data, known)
                : json.treeToValue(Upcasters.CURRENT.upcast(type, version, json.readTree(data)), known);
        if (event == null) {
            throw new IllegalArgumentException("null (expected: an object)");
        }
        return event;
    }

    /** {@code ce_} headers from bytes to text; other headers are left out. */
    public static Map<String, String> text(Map<String, byte[]> headers) {
        Map<String, String> text = new HashMap<>();
        headers.forEach((name, value) -> {
            if (name.startsWith("ce_") && value != null) {
                text.put(name, new String(value, UTF_8));
            }
        });
        return text;
    }

    private static String required(Map<String, String> attributes, String name) throws UndecodableEvent {
        String value = attributes.get(name);
        if (value == null || value.isEmpty()) {
            throw new UndecodableEvent("%s: missing (expected: a CloudEvents attribute)".formatted(name), null);
        }
        return value;
    }
}
