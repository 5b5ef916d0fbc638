package commonweal.intake.ids;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

import commonweal.events.Id;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes ids such as {@code rep-4k7c2m9qx0vd}: a kind and twelve characters (60 bits) of Crockford's base 32. */
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** An id that nobody has had before. */
    public static Id drawn(String kind) {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return id(kind, bytes);
    }

    /** Always the same id for the same cause, so that doing something twice is seen to be the same thing. */
    public static Id derived(String kind, String... cause) {
        MessageDigest digest = sha256();
        for (String part : cause) {
            byte[] bytes = part.getBytes(UTF_8);
            // why: with its length each part is told apart from its neighbour
            digest.update((bytes.length + ":").getBytes(UTF_8));
            digest.update(bytes);
        }
        return id(kind, digest.digest());
    }

    /** What a person reads out on the telephone: {@code R-7F3K-2M9Q}. */
    public static String reference(Id id) {
        String text = id.value().toUpperCase(java.util.Locale.ROOT);
        String tail = text.substring(Math.max(0, text.length() - 8));
        return "%c-%s-%s".formatted(text.charAt(0), tail.substring(0, 4), tail.substring(4));
    }

    private static Id id(String kind, byte[] bytes) {
        StringBuilder text = new StringBuilder(kind).append('-');
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(bytes[i] & 31));
        }
        return new Id(text.toString());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
