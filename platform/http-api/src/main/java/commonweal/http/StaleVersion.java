package commonweal.http;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Somebody else changed the thing since the caller read it: 412. */
public final class StaleVersion extends ErrorResponseException {

    public StaleVersion(Object id, long got, long expected) {
        super(HttpStatus.PRECONDITION_FAILED, Problems.problem(HttpStatus.PRECONDITION_FAILED, "stale-version",
                "%s has changed: If-Match named version %d (expected: %d). Read it again and decide anew.".formatted(id,
                        got, expected)),
                null);
    }
}
