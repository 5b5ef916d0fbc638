package commonweal.http;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

import commonweal.events.Code;

/** The request was understood and a rule says no. */
public final class Refused extends ErrorResponseException {

    private Refused(HttpStatus status, Code code, String sentence) {
        super(status, Problems.problem(status, code.value(), sentence), null);
    }

    /** What was sent cannot be done, whatever the state: 422. */
    public static Refused invalid(String code, String sentence) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, new Code(code), sentence);
    }

    /** The state of the thing forbids it; in another state the same request would do: 409. */
    public static Refused conflict(String code, String sentence) {
        return new Refused(HttpStatus.CONFLICT, new Code(code), sentence);
    }

    /** A query or path parameter or a header is not what it has to be: 400. */
    public static Refused badRequest(String code, String sentence) {
        return new Refused(HttpStatus.BAD_REQUEST, new Code(code), sentence);
    }

    /** The caller's role or partnership does not allow it: 403. */
    public static Refused forbidden(String code, String sentence) {
        return new Refused(HttpStatus.FORBIDDEN, new Code(code), sentence);
    }
}
