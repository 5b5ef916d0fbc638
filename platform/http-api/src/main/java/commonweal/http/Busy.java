package commonweal.http;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** It cannot be done just now; the same request may be repeated later: 503 with Retry-After. */
public final class Busy extends ErrorResponseException {

    public Busy(String code, String sentence, Duration retryAfter) {
        super(HttpStatus.SERVICE_UNAVAILABLE, Problems.problem(HttpStatus.SERVICE_UNAVAILABLE, code, sentence), null);
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
    }
}
