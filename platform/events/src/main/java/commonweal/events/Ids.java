package commonweal.events;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Makes ids in Crockford's base 32, which has no i, l, o or u. A derived one, such as {@code rep-4k7c2m9qx0vd}, is twelve
 * characters (60 bits) of its cause's hash; a drawn one is nine of the millisecond and eight (40 bits) that are drawn.
 *
 * <p>Why the time comes first: what is new then lies side by side in a store's indexes, and a write touches a page that the
 * one before it has touched.
 */
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int DERIVED = 12;
    private static final int DRAWN = 8;
    private static final int MOMENT_BITS = 45;
    private static final int BITS = 5;
    private static final int READ_OUT = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** An id that nobody has had before. */
    public static Id drawn(String kind) {
        byte[] bytes = new byte[DRAWN];
        RANDOM.nextBytes(bytes);
        return new Id(kind + "-" + moment(System.currentTimeMillis()) + text(bytes, DRAWN));
    }

    /** Always the same id for the same cause, so that doing something twice is seen to be the same thing. */
    public static Id derived(String kind, String... cause) {
        StringBuilder parts = new StringBuilder();
        for (String part : cause) {
            // why: with its length each part is told apart from its neighbour
            parts.append(part.getBytes(UTF_8).length).append(':').append(part);
        }
        return hashed(kind, parts.toString());
    }

    /** The same for a cause that is one text. */
    public static Id hashed(String kind, String cause) {
        return new Id(kind + "-" + text(sha256().digest(cause.getBytes(UTF_8)), DERIVED));
    }

    /** What a person reads out on the telephone: {@code case-7f3k2m9q4tvw} is {@code C-2M9Q-4TVW}. */
    public static String reference(Id id) {
        String letters = id.value().replace("-", "").toUpperCase(Locale.ROOT);
        String last = letters.substring(Math.max(0, letters.length() - READ_OUT));
        return "%c-%s-%s".formatted(letters.charAt(0), last.substring(0, last.length() / 2),
                last.substring(last.length() / 2));
    }

    private static String moment(long millis) {
        StringBuilder text = new StringBuilder();
        for (int shift = MOMENT_BITS - BITS; shift >= 0; shift -= BITS) {
            text.append(character(millis >>> shift));
        }
        return text.toString();
    }

    private static String text(byte[] bytes, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(character(bytes[i]));
        }
        return text.toString();
    }

    private static char character(long bits) {
        return ALPHABET.charAt((int) bits & 31);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
