package commonweal.intake.attachments.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
import commonweal.http.Role;
import commonweal.intake.attachments.mongo.MongoAttachments;
import commonweal.intake.reports.Attachment;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.web.Commands.Found;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The files of a report. */
@RestController
@RequestMapping("/reports/{id}/attachments")
class AttachmentsApi {

    private final AttachmentDesk desk;
    private final MongoAttachments attachments;

    AttachmentsApi(AttachmentDesk desk, MongoAttachments attachments) {
        this.desk = desk;
        this.attachments = attachments;
    }

    @PostMapping
    ResponseEntity<AttachmentView> add(@PathVariable Id id,
            @RequestHeader(name = "File-Name", required = false) @Nullable String fileName,
            @RequestHeader HttpHeaders headers, InputStream body, Caller caller) throws IOException {
        return desk.add(id, new AttachmentDesk.Sent(fileName, headers, body), officer(caller).subject(), caller);
    }

    /** The files in the order in which they came. */
    record Items(List<AttachmentView> items) {}

    @GetMapping
    Items list(@PathVariable Id id, Caller caller) {
        Found<LiveReport> found = desk.find(id, officer(caller));
        return new Items(found.state().addenda().attachments().stream()
                .map(attachment -> AttachmentView.of(attachment, found.version())).toList());
    }

    @GetMapping("/{attachmentId}")
    ResponseEntity<byte[]> download(@PathVariable Id id, @PathVariable Id attachmentId, Caller caller) {
        Attachment attachment = desk.find(id, officer(caller)).state().addenda().attachment(attachmentId)
                .orElseThrow(() -> new NotFound("attachment", attachmentId));
        byte[] bytes = attachments.bytes(attachment).orElseThrow(() -> new NotFound("attachment", attachmentId));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(attachment.type()))
                .eTag("\"" + attachment.sha256() + "\"")
                // why: a browser must neither guess what it is nor open it in the pages' own place
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(attachment.name(), UTF_8).build().toString())
                .body(bytes);
    }

    private static Caller officer(Caller caller) {
        return caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
    }
}
