package commonweal.http;

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
}
