package commonweal.testsupport;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TestIssuerTest {

    private static TestIssuer issuer;
    private static JwtDecoder decoder;

    @BeforeAll
    static void start() {
        issuer = TestIssuer.start();
        decoder = JwtDecoders.fromIssuerLocation(issuer.uri());
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void signsTokensThatAResourceServerAccepts() {
        var jwt = decoder.decode(issuer.token("officer-1", List.of("csu-officer"), "council", List.of("sevenoaks")));

        assertThat(jwt.getSubject()).isEqualTo("officer-1");
        assertThat(jwt.getClaimAsStringList("roles")).containsExactly("csu-officer");
        assertThat(jwt.getClaimAsString("agency")).isEqualTo("council");
        assertThat(jwt.getClaimAsStringList("partnerships")).containsExactly("sevenoaks");
    }

    @Test
    void isForTheServicesUnlessSaidOtherwise() {
        var token = issuer.token("officer-1");

        assertThat(decoder.decode(token.signed()).getAudience()).containsExactly("commonweal");
        assertThat(decoder.decode(token.audience("casework-web").signed()).getAudience())
                .containsExactly("casework-web");
    }

    @Test
    void leavesOutWhatWasNotSaid() {
        var jwt = decoder.decode(issuer.token("web").scope("public").signed());

        assertThat(jwt.getClaims()).containsEntry("scope", "public").doesNotContainKeys("roles", "agency",
                "partnerships");
    }

    @Test
    void makesTokensThatAResourceServerRefuses() {
        var token = issuer.token("officer-1").roles("csu-officer");

        assertThatExceptionOfType(JwtValidationException.class)
                .isThrownBy(() -> decoder.decode(token.expired().signed()))
                .withMessageContaining("expired");
        assertThatExceptionOfType(JwtValidationException.class)
                .isThrownBy(() -> decoder.decode(token.fromIssuer("http://elsewhere.example").signed()))
                .withMessageContaining("iss");
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(token.withWrongKey().signed()))
                .withMessageContaining("signature");
    }
}
