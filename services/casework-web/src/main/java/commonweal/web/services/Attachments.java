package commonweal.web.services;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;

import commonweal.web.signin.SignedIn;

/** case-intake: the files that came with reports. */
public final class Attachments {

    private static final ParameterizedTypeReference<Listing<Attachment>> ATTACHMENTS = new ParameterizedTypeReference<>() {
    };
    private static final String OF_REPORT = "/reports/{id}/attachments";

    private final ServiceLine line;

    Attachments(ServiceLine line) {
        this.line = line;
    }

    public List<Attachment> of(SignedIn user, String reportId) {
        return line.read(user, ATTACHMENTS, Address.of(OF_REPORT, reportId)).items();
    }

    /** @throws Refusal of kind INVALID when it is too large or of a kind that is not taken */
    public void add(SignedIn user, String reportId, String name, byte[] content) {
        line.upload(user, name, content, OF_REPORT, reportId);
    }

    public Document download(SignedIn user, String reportId, String attachmentId) {
        return line.document(user, MediaType.APPLICATION_OCTET_STREAM,
                Address.of(OF_REPORT + "/{attachment}", reportId, attachmentId));
    }

    /** @param size in bytes */
    public record Attachment(String id, String name, @Nullable String type, long size, @Nullable Instant at,
            @Nullable String by) {

        /** Such as 117 KB. */
        public String weight() {
            return size < 1024 * 1024
                    ? "%,d KB".formatted((size + 1023) / 1024)
                    : "%.1f MB".formatted(size / 1024.0 / 1024.0);
        }
    }
}
