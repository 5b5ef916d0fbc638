package commonweal.metrics.measures;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

import commonweal.events.DomainEvent;
import commonweal.events.EventCodec;
import commonweal.events.Occurred;

/**
 * The fields of any event as text under their names on the wire ({@code leadAgency} is {@code lead-agency}), so that a
 * plan can use every event there is, and every new one, without code. Of a list it is told how many there are.
 */
public final class EventDetails {

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Set<Class<?>> NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class,
            BigDecimal.class, List.class);
    private static final List<String> OCCURRED = List.of("occurred-from", "occurred-to", "occurred-precision");

    /** Looked up once for each type of event: every event is read. */
    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> new Field(name(component), component.getAccessor())).toList();
        }
    };

    private record Field(String name, Method accessor) {}

    private EventDetails() {}

    /** The details that an event of this type can have; empty when there is no such type. */
    public static SortedSet<String> names(String event) {
        SortedSet<String> names = new TreeSet<>();
        Class<? extends DomainEvent> type = EventCodec.types().get(event);
        if (type != null) {
            for (RecordComponent field : type.getRecordComponents()) {
                if (field.getType() == Occurred.class) {
                    names.addAll(OCCURRED);
                } else {
                    names.add(name(field));
                }
            }
        }
        return names;
    }

    /** Those of the details that are numbers. */
    public static SortedSet<String> numbers(String event) {
        SortedSet<String> numbers = new TreeSet<>();
        Class<? extends DomainEvent> type = EventCodec.types().get(event);
        if (type != null) {
            Arrays.stream(type.getRecordComponents()).filter(field -> NUMBERS.contains(field.getType()))
                    .forEach(field -> numbers.add(name(field)));
        }
        return numbers;
    }

    public static Map<String, String> of(DomainEvent event) {
        Map<String, String> details = new LinkedHashMap<>();
        for (Field field : FIELDS.get(event.getClass())) {
            Object value = read(field.accessor(), event);
            if (value instanceof Occurred occurred) {
                details.put(OCCURRED.get(0), occurred.from().toString());
                details.put(OCCURRED.get(1), occurred.to().toString());
                details.put(OCCURRED.get(2), occurred.precision().value());
            } else if (value instanceof BigDecimal number) {
                details.put(field.name(), number.toPlainString());
            } else if (value instanceof List<?> list) {
                details.put(field.name(), String.valueOf(list.size()));
            } else if (value != null) {
                details.put(field.name(), value.toString());
            }
        }
        return details;
    }

    private static String name(RecordComponent field) {
        return WORD_START.matcher(field.getName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    private static @org.jspecify.annotations.Nullable Object read(Method accessor, DomainEvent event) {
        try {
            return accessor.invoke(event);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the events are public records", e);
        }
    }
}
