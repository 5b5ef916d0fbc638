package commonweal.tasking.decisions.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import commonweal.events.Id;
import commonweal.http.Etag;
import commonweal.messaging.Versioned;

/** Answers that tell the version with what was asked for. */
public final class Replies {

    private Replies() {}

    /** The id of something new. */
    public record Created(Id id) {}

    public static <T> ResponseEntity<T> ok(Versioned<?> aggregate, T body) {
        return ResponseEntity.ok().eTag(Etag.of(aggregate.version())).body(body);
    }

    public static ResponseEntity<Created> created(Versioned<?> aggregate, Id id) {
        return ResponseEntity.status(HttpStatus.CREATED).eTag(Etag.of(aggregate.version())).body(new Created(id));
    }
}
