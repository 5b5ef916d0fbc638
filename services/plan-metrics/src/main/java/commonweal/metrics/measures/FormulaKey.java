package commonweal.metrics.measures;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Short names for formulas, the same in every process. */
final class FormulaKey {

    private FormulaKey() {}

    /** @param parts all that decides what is counted; their texts say it in full */
    static String of(Object... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Arrays.toString(parts).getBytes(UTF_8));
            return "f" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
