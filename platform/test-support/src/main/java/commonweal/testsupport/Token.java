package commonweal.testsupport;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** A bearer token before it is signed: each method gives a changed copy, {@link #signed()} the compact form. */
public final class Token {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final RSAKey key;
    private final String issuer;
    private final String subject;
    private final Instant issuedAt;
    private final Map<String, Object> claims;

    Token(RSAKey key, String issuer, String subject) {
        this(key, issuer, subject, Instant.now(), Map.of("aud", List.of(TestIssuer.AUDIENCE)));
    }

    private Token(RSAKey key, String issuer, String subject, Instant issuedAt, Map<String, Object> claims) {
        this.key = key;
        this.issuer = issuer;
        this.subject = subject;
        this.issuedAt = issuedAt;
        this.claims = claims;
    }

    public Token roles(String... roles) {
        return roles(List.of(roles));
    }

    public Token roles(Collection<String> roles) {
        return claim("roles", List.copyOf(roles));
    }

    public Token agency(String agency) {
        return claim("agency", agency);
    }

    public Token partnerships(String... partnerships) {
        return partnerships(List.of(partnerships));
    }

    public Token partnerships(Collection<String> partnerships) {
        return claim("partnerships", List.copyOf(partnerships));
    }

    /** Scopes separated by blanks, for example {@code public} for the pages that residents use. */
    public Token scope(String scope) {
        return claim("scope", scope);
    }

    /** Whom the token is for, in place of {@link TestIssuer#AUDIENCE}; an ID token, for example, is for its client. */
    public Token audience(String... audience) {
        return claim("aud", List.of(audience));
    }

    public Token claim(String name, Object value) {
        var changed = new LinkedHashMap<>(claims);
        changed.put(name, value);
        return new Token(key, issuer, subject, issuedAt, changed);
    }

    /** Ran out an hour ago. */
    public Token expired() {
        return new Token(key, issuer, subject, Instant.now().minus(LIFETIME.multipliedBy(2)), claims);
    }

    /** Says it comes from somebody else, signed with the right key. */
    public Token fromIssuer(String otherIssuer) {
        return new Token(key, otherIssuer, subject, issuedAt, claims);
    }

    /** Signed with a key the issuer does not publish, under the name of the one it does. */
    public Token withWrongKey() {
        var forged = TestIssuer.newKey(key.getKeyID());
        return new Token(forged, issuer, subject, issuedAt, claims);
    }

    /** The signed token, as it stands after {@code Authorization: Bearer}. */
    public String signed() {
        var claimsSet = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .issueTime(Date.from(issuedAt))
                .expirationTime(Date.from(issuedAt.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString());
        claims.forEach(claimsSet::claim);
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(key.getKeyID()).build();
        try {
            var jwt = new SignedJWT(header, claimsSet.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
