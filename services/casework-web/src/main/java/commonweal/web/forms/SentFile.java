package commonweal.web.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** A file as it came with a form; without a name and empty when none was chosen. */
public record SentFile(String name, byte[] content) {

    public static SentFile of(@Nullable MultipartFile file) {
        if (file == null || file.getOriginalFilename() == null) {
            return new SentFile("", new byte[0]);
        }
        try {
            return new SentFile(file.getOriginalFilename(), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The file that was sent cannot be read", e);
        }
    }

    /** What was entered together with it; a file's entry is its name. */
    public MultiValueMap<String, String> with(MultiValueMap<String, String> entered, String field) {
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>(entered);
        all.set(field, name);
        return all;
    }

    /** Its content as a text. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "SentFile[withheld]";
    }
}
