package commonweal.events;

import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How ids, codes and hashes stand in JSON: as plain strings. */
public final class EventJson {

    private EventJson() {}

    /** A module for any mapper that must read or write {@link Id}, {@link Code}, {@link AreaCode} and {@link Sha256}. */
    public static SimpleModule module() {
        SimpleModule module = new SimpleModule("commonweal-events");
        asString(module, Id.class, Id::value, Id::new);
        asString(module, Code.class, Code::value, Code::new);
        asString(module, AreaCode.class, AreaCode::value, AreaCode::new);
        asString(module, Sha256.class, Sha256::hex, Sha256::new);
        return module;
    }

    static JsonMapper mapper() {
        return JsonMapper.builder().addModule(module()).annotationIntrospector(new RequiredUnlessNullable())
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                // why: a newer sender may add a field; an absent number must not turn into a silent zero
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    }

    private static <T> void asString(SimpleModule module, Class<T> type, Function<T, String> write,
            Function<String, T> read) {
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return read.apply(in.getValueAsString(""));
            }
        });
    }
}
