package commonweal.metrics.papers.web;

import java.time.Duration;
import java.util.Base64;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import commonweal.http.NotFound;
import commonweal.metrics.papers.Format;
import commonweal.metrics.papers.PublishedPaper;
import commonweal.metrics.papers.mongo.MongoPapers;
import commonweal.metrics.papers.web.forms.HtmlForm;

/** The bytes of papers as answers, with what a browser may do with them. */
final class PaperAnswers {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private PaperAnswers() {}

    static ResponseEntity<byte[]> preview(byte[] bytes, Format format, String fileName) {
        return answer(format, fileName).cacheControl(CacheControl.noStore()).body(bytes);
    }

    /** As it was published: its hash is its ETag, and stands as its digest (RFC 9530) for whoever checks it. */
    static ResponseEntity<byte[]> published(PublishedPaper paper, Format format, MongoPapers papers,
            boolean forEverybody) {
        PublishedPaper.Form form = paper.form(format).orElseThrow(() -> new NotFound("form", format.code()));
        byte[] bytes = papers.bytes(form.sha256()).orElseThrow(() -> new NotFound("form", format.code()));
        CacheControl cached = CacheControl.maxAge(FOR_EVER).immutable();
        return answer(format, paper.fileName(format)).eTag("\"%s\"".formatted(form.sha256()))
                .header("Repr-Digest",
                        "sha-256=:%s:".formatted(Base64.getEncoder().encodeToString(form.sha256().bytes())))
                .cacheControl(forEverybody ? cached.cachePublic() : cached.cachePrivate()).body(bytes);
    }

    private static ResponseEntity.BodyBuilder answer(Format format, String fileName) {
        ContentDisposition disposition = (format == Format.HTML
                ? ContentDisposition.inline()
                : ContentDisposition.attachment()).filename(fileName).build();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(MediaType.parseMediaType(
                format.mediaType())).header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff");
        return format == Format.HTML
                ? answer.header("Content-Security-Policy", HtmlForm.contentSecurityPolicy())
                : answer;
    }
}
