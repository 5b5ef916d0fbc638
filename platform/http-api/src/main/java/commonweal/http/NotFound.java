package commonweal.http;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** There is no such thing, or it belongs to another partnership, which must look the same: 404. */
public final class NotFound extends ErrorResponseException {

    /**
     * @param kind what was looked for, as a reader would say it: {@code case}, {@code report}
     * @param id the id that was asked for
     */
    public NotFound(String kind, Object id) {
        super(HttpStatus.NOT_FOUND, Problems.problem(HttpStatus.NOT_FOUND, "not-found",
                "There is no %s '%s' that you may see.".formatted(kind, id)), null);
    }
}
