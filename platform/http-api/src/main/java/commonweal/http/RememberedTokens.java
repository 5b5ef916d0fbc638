package commonweal.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks a token once a minute instead of with every request: the same few tokens come with thousands of requests, and
 * each check of a signature costs as much as the rest of a small request. A token that has expired is checked again, and
 * refused, at once; a key that the issuer takes back is noticed within the minute.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final JwtDecoder checked;
    private final InstantSource clock;
    private final Cache<String, Jwt> good;

    RememberedTokens(JwtDecoder checked, InstantSource clock) {
        this.checked = checked;
        this.clock = clock;
        this.good = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MINUTE)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos()).build();
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = good.getIfPresent(token);
        if (known != null && known.getExpiresAt() != null && clock.instant().isBefore(known.getExpiresAt())) {
            return known;
        }
        Jwt jwt = checked.decode(token);
        good.put(token, jwt);
        return jwt;
    }
}
