package commonweal.tasking.ids;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import commonweal.events.Id;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Ids of the form {@code ref-7f3k2m9q4tvw}: a kind and 60 bits in Crockford's base 32, which has no i, l, o or u. */
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** An id that nobody has. */
    public static Id fresh(String kind) {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new Id(kind + "-" + text(bytes));
    }

    /** The same id whenever it is asked for with the same causes, so that what they cause exists once. */
    public static Id derived(String kind, Object... causes) {
        String cause = Arrays.stream(causes).map(Object::toString).collect(Collectors.joining("/"));
        return new Id(kind + "-" + text(sha256(cause)));
    }

    /**
     * The id of a part, which tells the whole it belongs to: action 2 of {@code ref-7f3k} is {@code act-7f3k-2}, so a part
     * is found by its whole's key.
     */
    public static Id part(String kind, Id whole, int number) {
        return new Id("%s-%s-%d".formatted(kind, word(whole), number));
    }

    /** The id of the whole that a part belongs to; some id that nobody has when the part's id is of another form. */
    public static Id whole(String kind, Id part) {
        String[] words = part.value().split("-");
        return new Id(kind + "-" + words[1]);
    }

    /** What people call it: {@code case-7f3k2m9q4tvw} is {@code C-2M9Q-4TVW}. */
    public static String reference(Id id) {
        String letters = id.value().replace("-", "");
        String last = letters.substring(Math.max(0, letters.length() - 8)).toUpperCase(Locale.ROOT);
        return "%s-%s-%s".formatted(id.value().substring(0, 1).toUpperCase(Locale.ROOT),
                last.substring(0, last.length() / 2), last.substring(last.length() / 2));
    }

    private static String word(Id id) {
        return id.value().substring(id.value().indexOf('-') + 1);
    }

    private static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(bytes[i] & 31));
        }
        return text.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
