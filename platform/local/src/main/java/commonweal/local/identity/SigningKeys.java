package commonweal.local.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/** The issuer's keys, made once and kept in the data folder, so that tokens outlive a restart. */
final class SigningKeys {

    private SigningKeys() {}

    static JWKSet in(Path folder) {
        Path file = folder.resolve("signing-keys.json");
        try {
            if (Files.exists(file)) {
                return JWKSet.parse(Files.readString(file));
            }
            JWKSet keys = new JWKSet(new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString()).generate());
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "signing-keys", null);
            Files.writeString(unfinished, keys.toString(false));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return keys;
        } catch (IOException | ParseException | JOSEException e) {
            throw new IllegalStateException(
                    "The signing keys in %s cannot be read or written: %s".formatted(file, e.getMessage()), e);
        }
    }
}
