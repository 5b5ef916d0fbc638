package commonweal.http;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What a type looks like in JSON, in words. */
final class Expected {

    private Expected() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "another value";
        }
        if (type.isEnum()) {
            return "one of " + Arrays.stream(type.getEnumConstants()).map(String::valueOf)
                    .collect(Collectors.joining(", "));
        }
        return switch (type.getName()) {
            case "java.time.LocalDate" -> "a date such as 2026-01-31";
            case "java.time.Instant" -> "an instant such as 2026-01-31T09:30:00Z";
            case "java.time.OffsetDateTime" -> "a time such as 2026-01-31T09:30:00Z";
            case "java.time.LocalTime" -> "a time such as 09:30";
            case "java.time.Duration" -> "a length of time such as PT15M";
            case "java.time.Period" -> "a period such as P6Y";
            case "boolean", "java.lang.Boolean" -> "true or false";
            case "int", "long", "short", "java.lang.Integer", "java.lang.Long", "java.math.BigInteger" ->
                "a whole number";
            case "double", "float", "java.lang.Double", "java.lang.Float", "java.math.BigDecimal" -> "a number";
            case "java.lang.String", "commonweal.events.Code", "commonweal.events.Id",
                    "commonweal.events.AreaCode" ->
                "a text";
            default -> type.isArray() || Iterable.class.isAssignableFrom(type) ? "a list" : "an object";
        };
    }

    /** The same for a number, with its bounds. */
    static String rangeOf(@Nullable Class<?> type) {
        String words = of(type);
        return switch (type == null ? "" : type.getName()) {
            case "int", "java.lang.Integer" ->
                "%s from %d to %d".formatted(words, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "long", "java.lang.Long" -> "%s from %d to %d".formatted(words, Long.MIN_VALUE, Long.MAX_VALUE);
            default -> words;
        };
    }
}
