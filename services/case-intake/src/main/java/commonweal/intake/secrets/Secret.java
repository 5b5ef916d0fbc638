package commonweal.intake.secrets;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Something that only whoever was told it knows: 130 bits drawn at random. It is shown once; what is kept is its SHA-256,
 * which is enough for a secret that nobody can guess.
 */
public record Secret(String value) {

    private static final int BITS = 130;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One that nobody has had before. */
    public static Secret drawn() {
        return new Secret(new BigInteger(BITS, RANDOM).toString(32));
    }

    /** What is kept of it. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether it is the one that the hash was kept of; takes the same time for every wrong one. */
    public boolean matches(String kept) {
        return MessageDigest.isEqual(hash().getBytes(UTF_8), kept.getBytes(UTF_8));
    }

    /** Withheld, so that no log line can hold it. */
    @Override
    public String toString() {
        return "Secret[withheld]";
    }
}
