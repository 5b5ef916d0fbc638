package commonweal.web.services;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

import org.springframework.http.MediaType;

/** A file that a service makes or keeps, as it came. */
public final class Document {

    private final MediaType type;
    private final String name;
    private final byte[] content;

    Document(MediaType type, String name, byte[] content) {
        this.type = type;
        this.name = name;
        this.content = Arrays.copyOf(content, content.length);
    }

    public MediaType type() {
        return type;
    }

    /** What it is called when it is kept; empty when the service named it not. */
    public String name() {
        return name;
    }

    public byte[] content() {
        return Arrays.copyOf(content, content.length);
    }

    /** The content of a text. */
    public String text() {
        return new String(content, Objects.requireNonNullElse(type.getCharset(), StandardCharsets.UTF_8));
    }
}
