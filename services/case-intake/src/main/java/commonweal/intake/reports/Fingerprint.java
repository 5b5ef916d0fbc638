package commonweal.intake.reports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A digest of what was submitted: tells a true repeat of an Idempotency-Key from its use for something else. */
public record Fingerprint(String value) {

    /** Takes one value after the other. */
    static final class Maker {

        private final MessageDigest digest;

        Maker() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        /** What was not said leaves no trace, so that a field added later does not change the digest of what was sent before. */
        Maker add(String name, @Nullable Object value) {
            if (value != null && !Boolean.FALSE.equals(value)) {
                byte[] bytes = (name + "=" + value).getBytes(UTF_8);
                // why: with its length each value is told apart from its neighbour
                digest.update((bytes.length + ":").getBytes(UTF_8));
                digest.update(bytes);
            }
            return this;
        }

        Fingerprint make() {
            return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
        }
    }
}
