package commonweal.intake.repeats.mongo;

import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import commonweal.intake.repeats.Trace;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Turns traces into ids. Why with a secret: there are few telephone numbers, and a plain hash of one is found by trying all
 * of them.
 */
final class TraceHash {

    private static final String METHOD = "HmacSHA256";

    private final SecretKeySpec secret;

    TraceHash(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("commonweal.repeats.secret: none (expected: a text that nobody knows)");
        }
        this.secret = new SecretKeySpec(secret.getBytes(UTF_8), METHOD);
    }

    String of(Trace trace) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(secret);
            byte[] hash = mac
                    .doFinal("%s/%s/%s".formatted(trace.realm(), trace.trait(), trace.value()).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + METHOD, e);
        }
    }
}
