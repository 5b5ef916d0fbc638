package commonweal.intake.attachments.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.attachments.AttachmentPractice;
import commonweal.intake.attachments.FileName;
import commonweal.intake.decisions.Act;
import commonweal.intake.reports.Attachment;
import commonweal.intake.reports.LiveReport;

/** A file on its way in: read no further than the limit, recognised, and named after its content. */
final class Upload {

    private Upload() {}

    static byte[] read(InputStream body, HttpHeaders headers, AttachmentPractice practice) throws IOException {
        String type = String.valueOf(headers.getFirst(HttpHeaders.CONTENT_TYPE));
        if (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded")) {
            throw problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type",
                    "Content-Type: %s (expected: the file itself as the body, not a form)"
                            .formatted(type.replaceFirst(";.*", "")));
        }
        if (headers.getContentLength() > practice.largestBytes()) {
            throw tooLarge(practice);
        }
        byte[] bytes = body.readNBytes(practice.largestBytes() + 1);
        if (bytes.length > practice.largestBytes()) {
            throw tooLarge(practice);
        }
        if (bytes.length == 0) {
            throw new IllegalArgumentException("The file is empty (expected: its bytes as the request's body)");
        }
        return bytes;
    }

    /** The same content is the same attachment of a report, however often it is sent. */
    static Attachment attachment(LiveReport report, FileName name, byte[] bytes, AttachmentPractice practice,
            Act act) {
        String type = ContentType.of(bytes, name);
        if (!practice.types().contains(type)) {
            throw problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "attachment-type",
                    "%s is %s by its content (expected: one of %s)".formatted(name.value(), type,
                            practice.types().stream().sorted().collect(Collectors.joining(", "))));
        }
        String sha256 = sha256(bytes);
        Id id = Ids.derived("att", report.id().value(), sha256);
        return new Attachment(id, name.value(), type, bytes.length, sha256, act);
    }

    private static ErrorResponseException tooLarge(AttachmentPractice practice) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "attachment-too-large",
                "The file is too large (expected: at most %,d bytes)".formatted(practice.largestBytes()));
    }

    private static ErrorResponseException problem(HttpStatus status, String code, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("code", code);
        return new ErrorResponseException(status, problem, null);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
