package commonweal.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RememberedTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
    private static final Instant EXPIRES = NOW.plusSeconds(90);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final List<String> checks = new ArrayList<>();
    private final RememberedTokens tokens = new RememberedTokens(this::check, now::get);

    @Test
    void aTokenIsCheckedOnceAMinute() {
        tokens.decode("one");
        tokens.decode("one");
        tokens.decode("two");
        assertThat(checks).containsExactly("one", "two");

        now.set(NOW.plus(Duration.ofSeconds(61)));
        tokens.decode("one");
        assertThat(checks).containsExactly("one", "two", "one");
    }

    @Test
    void anExpiredTokenIsCheckedAgainAtOnce() {
        now.set(EXPIRES.minusSeconds(5));
        tokens.decode("one");
        now.set(EXPIRES);
        tokens.decode("one");
        assertThat(checks).containsExactly("one", "one");
    }

    @Test
    void aRefusalIsNotRemembered() {
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(checks).containsExactly("forged", "forged");
    }

    private Jwt check(String token) {
        checks.add(token);
        if (token.equals("forged")) {
            throw new BadJwtException("Signed by somebody else");
        }
        return Jwt.withTokenValue(token).header("alg", "RS256").subject("officer").expiresAt(EXPIRES).build();
    }
}
