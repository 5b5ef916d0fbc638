package commonweal.intake.attachments.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.NotFound;
import commonweal.http.OpenToPublic;
import commonweal.intake.progress.mongo.ProgressLinks;
import commonweal.intake.secrets.Secret;

/**
 * A resident adds files to their report by their link, and sees which they sent; nobody gets the bytes back this way. The
 * secret travels in a header, never in an address.
 */
@RestController
@OpenToPublic
@RequestMapping("/progress/{reference}/attachments")
class ResidentsAttachmentsApi {

    private static final String SECRET = "Commonweal-Secret";
    private static final String REPORTER = "reporter";

    private final AttachmentDesk desk;
    private final ProgressLinks links;

    ResidentsAttachmentsApi(AttachmentDesk desk, ProgressLinks links) {
        this.desk = desk;
        this.links = links;
    }

    /** A file that the reporter sent. */
    record SentView(Id id, String name, String type, long size, Instant at) {}

    record Items(List<SentView> items) {}

    @PostMapping
    ResponseEntity<AttachmentView> add(@PathVariable String reference, @RequestHeader(SECRET) String secret,
            @RequestHeader(name = "File-Name", required = false) @Nullable String fileName,
            @RequestHeader HttpHeaders headers, InputStream body, Caller caller) throws IOException {
        return desk.add(report(reference, secret, caller), new AttachmentDesk.Sent(fileName, headers, body), REPORTER,
                caller);
    }

    @GetMapping
    Items list(@PathVariable String reference, @RequestHeader(SECRET) String secret, Caller caller) {
        return new Items(desk.find(report(reference, secret, caller), caller).state().addenda().attachments().stream()
                .filter(file -> file.added().by().equals(REPORTER))
                .map(file -> new SentView(file.id(), file.name(), file.type(), file.size(), file.added().at()))
                .toList());
    }

    private Id report(String reference, String secret, Caller caller) {
        return links.opened(reference, new Secret(secret), caller.scope())
                .orElseThrow(() -> new NotFound("report", reference)).reportId();
    }
}
