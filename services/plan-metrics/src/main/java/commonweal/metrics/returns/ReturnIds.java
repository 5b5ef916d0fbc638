package commonweal.metrics.returns;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

import commonweal.events.Id;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Ids that follow from what a return is about, so that sending it twice is sending it once. */
final class ReturnIds {

    private ReturnIds() {}

    static Id of(String kind, String... cause) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(String.join("|", cause).getBytes(UTF_8));
            return new Id(kind + "-" + new BigInteger(1, Arrays.copyOf(hash, 10)).toString(32));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
