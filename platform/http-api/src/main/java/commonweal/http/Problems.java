package commonweal.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** How this library's problem details look: a status, a {@code code} for programs, a sentence for people. */
final class Problems {

    static final String CODE = "code";

    private Problems() {}

    static ProblemDetail problem(HttpStatus status, String code, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty(CODE, code);
        return problem;
    }

    static ProblemDetail unsupportedMediaType(@Nullable String contentType) {
        return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type",
                "Content-Type: %s (expected: application/json, in UTF-8)"
                        .formatted(contentType == null ? "missing" : contentType));
    }
}
