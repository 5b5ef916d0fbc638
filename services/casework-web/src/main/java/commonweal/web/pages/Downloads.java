package commonweal.web.pages;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

import commonweal.web.services.Document;

/** Files of the services on their way to a browser. */
public final class Downloads {

    /**
     * A document brings its own style along, and nothing else: no script, no form, no address of ours that it could reach.
     */
    private static final String ALONE = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

    private Downloads() {}

    /** To be kept. */
    public static ResponseEntity<byte[]> kept(Document document, String name) {
        return ResponseEntity.ok().contentType(document.type())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.name().isEmpty() ? name : document.name(), StandardCharsets.UTF_8)
                                .build().toString())
                .body(document.content());
    }

    /** To be read in the browser. */
    public static ResponseEntity<byte[]> shown(Document document) {
        return ResponseEntity.ok().contentType(document.type()).header("Content-Security-Policy", ALONE)
                .body(document.content());
    }
}
