package commonweal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * Problem details for exceptions of libraries that know nothing of HTTP.
 *
 * <p>A library names its exceptions in {@code META-INF/commonweal/http-problems.properties}, one a line:
 * {@code class.name = STATUS code} or {@code class.name = STATUS code sentence}. Without a sentence the exception's own
 * message is shown. Subclasses and exceptions that were wrapped in others count too.
 */
final class ProblemMappings {

    static final String RESOURCE = "META-INF/commonweal/http-problems.properties";
    static final int RETRY_AFTER_SECONDS = 5;

    private final Map<String, Mapping> byClassName;

    private ProblemMappings(Map<String, Mapping> byClassName) {
        this.byClassName = byClassName;
    }

    static ProblemMappings onClasspath() {
        try {
            Properties lines = PropertiesLoaderUtils.loadAllProperties(RESOURCE);
            Map<String, Mapping> byClassName = new HashMap<>();
            lines.forEach((name, value) -> byClassName.put((String) name, Mapping.parse((String) value)));
            return new ProblemMappings(byClassName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<ProblemDetail> problem(Throwable failure) {
        for (@Nullable
        Throwable cause = failure; cause != null; cause = cause.getCause()) {
            for (@Nullable
            Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
                Mapping mapping = byClassName.get(type.getName());
                if (mapping != null) {
                    return Optional.of(mapping.problem(cause));
                }
            }
        }
        return Optional.empty();
    }

    private record Mapping(HttpStatus status, String code, @Nullable String sentence) {

        static Mapping parse(String value) {
            String[] parts = value.strip().split("\\s+", 3);
            if (parts.length < 2) {
                throw new IllegalArgumentException(
                        "%s: '%s' (expected: a status and a code, such as 412 stale-version)".formatted(RESOURCE,
                                value));
            }
            return new Mapping(HttpStatus.valueOf(Integer.parseInt(parts[0])), parts[1],
                    parts.length == 3 ? parts[2] : null);
        }

        ProblemDetail problem(Throwable failure) {
            return Problems.problem(status, code, sentence != null ? sentence : String.valueOf(failure.getMessage()));
        }
    }
}
