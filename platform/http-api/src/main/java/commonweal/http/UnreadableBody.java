package commonweal.http;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
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

    private static final String TOO_MUCH = "it is nested too deeply, or a name or number is too long (expected: at most %d levels, names of %d characters, numbers of %d digits)"
            .formatted(StreamReadConstraints.DEFAULT_MAX_DEPTH, StreamReadConstraints.DEFAULT_MAX_NAME_LEN,
                    StreamReadConstraints.DEFAULT_MAX_NUM_LEN);

    private UnreadableBody() {}

    static ProblemDetail problem(HttpMessageNotReadableException failure) {
        Optional<JacksonException> wrong = Causes.find(failure, JacksonException.class);
        if (wrong.isEmpty()) {
            return Problems.problem(HttpStatus.BAD_REQUEST, "body-missing",
                    "The body is missing or was cut off (expected: JSON)");
        }
        return switch (wrong.get()) {
            case InputCoercionException number -> invalid("invalid-value", "%s: out of range (expected: %s)"
                    .formatted(BodyPath.of(number), Expected.rangeOf(number.getTargetType())));
            case StreamConstraintsException tooMuch -> malformed(tooMuch, TOO_MUCH);
            case StreamReadException notJson -> malformed(notJson, String.valueOf(notJson.getOriginalMessage()));
            case UnrecognizedPropertyException unknown -> invalid("unknown-property",
                    "%s is not known (expected: only %s)".formatted(BodyPath.of(unknown), known(unknown)));
            case InvalidFormatException value ->
                invalid("invalid-value", "%s: %s (expected: %s)".formatted(BodyPath.of(value), shown(value.getValue()),
                        Expected.of(value.getTargetType())));
            case DatabindException other when Causes.ours(other).isPresent() -> invalid("invalid-value",
                    "%s: %s".formatted(BodyPath.of(other), Causes.ours(other).get().getMessage()));
            case MismatchedInputException shape -> mismatch(shape, failure);
            case JacksonException other -> malformed(other, String.valueOf(other.getOriginalMessage()));
        };
    }

    private static ProblemDetail mismatch(MismatchedInputException shape, HttpMessageNotReadableException failure) {
        String message = String.valueOf(shape.getOriginalMessage());
        if (shape.getPath().isEmpty() && message.contains("end-of-input")) {
            return Problems.problem(HttpStatus.BAD_REQUEST, "body-missing", "The body is empty (expected: JSON)");
        }
        if (message.startsWith("Trailing token")) {
            return malformed(shape, "something follows where it should end");
        }
        String expected = Expected.of(shape.getTargetType());
        if (!isMissing(shape, message)) {
            return invalid("invalid-value",
                    "%s is not what it has to be (expected: %s)".formatted(BodyPath.of(shape), expected));
        }
        String missing = "%s: %s (expected: %s)".formatted(BodyPath.of(shape),
                BodyPath.endsInList(shape) ? "null" : "missing", expected);
        return Misspelt.beside(shape, failure.getHttpInputMessage())
                .map(unknown -> invalid("unknown-property", unknown + "; " + missing))
                .orElseGet(() -> invalid("missing-value", missing));
    }

    /** Whether a property is absent or null that must not be; Jackson tells an absent one by its message only. */
    private static boolean isMissing(MismatchedInputException shape, String message) {
        return shape instanceof InvalidNullException || message.startsWith("Cannot map `null`")
                || message.startsWith("Missing required creator property");
    }

    private static ProblemDetail malformed(JacksonException failure, String why) {
        TokenStreamLocation at = failure.getLocation();
        String where = at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        return Problems.problem(HttpStatus.BAD_REQUEST, "malformed-json",
                "The body is not JSON%s: %s".formatted(where, why));
    }

    private static ProblemDetail invalid(String code, String sentence) {
        return Problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, code, sentence);
    }

    private static String known(UnrecognizedPropertyException unknown) {
        Collection<Object> names = Objects.requireNonNullElse(unknown.getKnownPropertyIds(), List.of());
        return names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        // why: a body can be long and can hold personal data; the caller knows the rest
        return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
    }
}
