package commonweal.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Says what is wrong with a request's body: 400 when it is not JSON at all, 422 when it is JSON but not what is
 * expected.
 */
final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemDetail problem(HttpMessageNotReadableException failure) {
        Optional<BodyLimit.BodyTooLarge> tooLarge = Causes.find(failure, BodyLimit.BodyTooLarge.class);
        if (tooLarge.isPresent()) {
            return Problems.problem(HttpStatus.CONTENT_TOO_LARGE, "body-too-large",
                    String.valueOf(tooLarge.get().getMessage()));
        }
        return Causes.find(failure, JacksonException.class).map(UnreadableBody::problem)
                .orElseGet(() -> Problems.problem(HttpStatus.BAD_REQUEST, "body-missing",
                        "The body is missing or was cut off (expected: JSON)"));
    }

    private static ProblemDetail problem(JacksonException failure) {
        return switch (failure) {
            case StreamReadException notJson -> malformed(notJson);
            case UnrecognizedPropertyException unknown -> invalid("unknown-property",
                    "%s is not known (expected: only %s)".formatted(path(unknown), known(unknown)));
            case InvalidFormatException value ->
                invalid("invalid-value", "%s: %s (expected: %s)".formatted(path(value), shown(value.getValue()),
                        Expected.of(value.getTargetType())));
            case DatabindException other when Causes.ours(other).isPresent() -> invalid("invalid-value",
                    "%s: %s".formatted(path(other), Causes.ours(other).get().getMessage()));
            case MismatchedInputException shape -> mismatch(shape);
            default -> malformed(failure);
        };
    }

    private static ProblemDetail mismatch(MismatchedInputException shape) {
        if (shape.getPath().isEmpty() && String.valueOf(shape.getOriginalMessage()).contains("end-of-input")) {
            return Problems.problem(HttpStatus.BAD_REQUEST, "body-missing", "The body is empty (expected: JSON)");
        }
        if (isMissing(shape)) {
            return invalid("missing-value",
                    "%s: missing (expected: %s)".formatted(path(shape), Expected.of(shape.getTargetType())));
        }
        return invalid("invalid-value",
                "%s is not what it has to be (expected: %s)".formatted(path(shape),
                        Expected.of(shape.getTargetType())));
    }

    /** Whether a property is absent or null that must not be; Jackson tells an absent one by its message only. */
    private static boolean isMissing(MismatchedInputException shape) {
        String message = String.valueOf(shape.getOriginalMessage());
        return shape instanceof InvalidNullException || message.startsWith("Cannot map `null`")
                || message.startsWith("Missing required creator property");
    }

    private static ProblemDetail malformed(JacksonException failure) {
        TokenStreamLocation at = failure.getLocation();
        String where = at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        return Problems.problem(HttpStatus.BAD_REQUEST, "malformed-json",
                "The body is not JSON%s: %s".formatted(where, failure.getOriginalMessage()));
    }

    private static ProblemDetail invalid(String code, String sentence) {
        return Problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, code, sentence);
    }

    /** Where in the body: {@code occurred.from}, {@code answers[2].option}. */
    private static String path(JacksonException failure) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "The body" : path.toString();
    }

    private static String known(UnrecognizedPropertyException unknown) {
        List<Object> names = unknown.getKnownPropertyIds() == null
                ? List.of()
                : List.copyOf(unknown.getKnownPropertyIds());
        return names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        // why: a body can be long and can hold personal data; the caller knows the rest
        return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
    }

    /** What a type looks like in JSON, in words. */
    static final class Expected {

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
    }
}
