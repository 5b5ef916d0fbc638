package commonweal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Reads a body whole before it is parsed, so that what is wrong with it can be looked up in it; no further than the limit,
 * whether its length was announced or it comes in chunks, and only in UTF-8 (RFC 8259, section 8.1).
 */
@ControllerAdvice
final class WholeBody extends RequestBodyAdviceAdapter {

    private final int limit;

    WholeBody(DataSize limit) {
        this.limit = Math.toIntExact(limit.toBytes());
    }

    /** A body that has been read, and can be again. */
    record Bytes(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }

    @Override
    public boolean supports(MethodParameter parameter, Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type target,
            Class<? extends HttpMessageConverter<?>> converter) throws IOException {
        requireUtf8(message.getHeaders().getContentType());
        long announced = message.getHeaders().getContentLength();
        if (announced > limit) {
            throw tooLarge();
        }
        byte[] bytes = message.getBody().readNBytes(announced < 0 ? limit + 1 : (int) announced);
        if (bytes.length > limit) {
            throw tooLarge();
        }
        return new Bytes(message.getHeaders(), bytes);
    }

    private static void requireUtf8(@Nullable MediaType type) {
        Charset charset = type == null ? null : type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw new ErrorResponseException(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    Problems.unsupportedMediaType(String.valueOf(type)), null);
        }
    }

    private ErrorResponseException tooLarge() {
        return new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE,
                Problems.problem(HttpStatus.CONTENT_TOO_LARGE, "body-too-large",
                        "The body is too large (expected: at most %d bytes)".formatted(limit)),
                null);
    }
}
