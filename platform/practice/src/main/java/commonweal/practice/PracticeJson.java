package commonweal.practice;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

import commonweal.events.EventJson;
import commonweal.events.RequiredUnlessNullable;

/** Practice between records and names with values, which are written as in the settings: {@code closed-cases}. */
final class PracticeJson {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(EventJson.module())
            .addModule(new SimpleModule("practice").addSerializer(new Sorted()))
            .annotationIntrospector(AnnotationIntrospector.pair(new RequiredUnlessNullable(), new EnumNames()))
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT).disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private PracticeJson() {}

    static ObjectNode tree(Object value) {
        return JSON.valueToTree(value);
    }

    static Map<?, ?> plain(ObjectNode fields) {
        return JSON.treeToValue(fields, Map.class);
    }

    /** Why as a request that cannot be read: the sentence for whoever sent it is found in the same way. */
    static <T> T read(ObjectNode fields, Class<T> type) {
        try {
            return JSON.treeToValue(fields, type);
        } catch (JacksonException e) {
            // why: what the whole makes of its values says by itself which of them is wrong
            if (e.getPath().isEmpty() && e.getCause() instanceof IllegalArgumentException wrong) {
                throw wrong;
            }
            throw new HttpMessageNotReadableException("The text makes no sense", e, new Nothing());
        }
    }

    private record Nothing() implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(new byte[0]);
        }

        @Override
        public HttpHeaders getHeaders() {
            return HttpHeaders.EMPTY;
        }
    }

    /** Names of enums stand as they do in the settings. */
    private static final class EnumNames extends JacksonAnnotationIntrospector {
        @Override
        public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
            for (int i = 0; i < values.length; i++) {
                names[i] = values[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
            return names;
        }
    }

    /** A set has no order of its own, and is to be written down in the same way each time. */
    @SuppressWarnings("rawtypes")
    private static final class Sorted extends StdSerializer<Set> {
        Sorted() {
            super(Set.class);
        }

        @Override
        public void serialize(Set set, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            for (Object each : ((Set<?>) set).stream().sorted(Comparator.comparing(String::valueOf)).toList()) {
                context.writeValue(json, each);
            }
            json.writeEndArray();
        }
    }
}
