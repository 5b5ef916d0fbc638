package commonweal.intake.attachments.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.tika.Tika;

import commonweal.intake.attachments.FileName;

/** Tells what a file is from its bytes; its name only decides among kinds that look the same, such as two office formats. */
final class ContentType {

    private static final Tika TIKA = new Tika();

    private ContentType() {}

    static String of(byte[] bytes, FileName name) {
        try {
            return TIKA.detect(new ByteArrayInputStream(bytes), name.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
