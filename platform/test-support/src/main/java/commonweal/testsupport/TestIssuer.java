package commonweal.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * A small OpenID Connect issuer: publishes its real RSA key over HTTP and signs real tokens with it.
 *
 * <p>Tests send what a caller would send, {@code issuer.token("officer-1").roles("csu-officer").signed()}, and never
 * bypass the resource server.
 */
public final class TestIssuer implements AutoCloseable {

    /** Whom access tokens are for unless a test says otherwise; the services take no others. */
    public static final String AUDIENCE = "commonweal";

    private final HttpServer server;
    private final RSAKey key;

    private TestIssuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    /** Starts an issuer with a key of its own on a free port. */
    public static TestIssuer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new TestIssuer(server, newKey("test-key"));
            server.createContext("/.well-known/openid-configuration",
                    exchange -> answer(exchange, issuer.configuration()));
            server.createContext("/jwks", exchange -> answer(exchange, issuer.publicKeys()));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The issuer's name, the claim {@code iss} of its tokens. */
    public String uri() {
        return "http://%s:%d".formatted(InetAddress.getLoopbackAddress().getHostAddress(),
                server.getAddress().getPort());
    }

    /** Where the public key is. */
    public String jwkSetUri() {
        return uri() + "/jwks";
    }

    /** A token to build on, valid for an hour, without any role. */
    public Token token(String subject) {
        return new Token(key, uri(), subject);
    }

    /** A signed token as people have it; an agency of {@code null} leaves the claim out. */
    public String token(String subject, Collection<String> roles, @Nullable String agency,
            Collection<String> partnerships) {
        var token = token(subject).roles(roles).partnerships(partnerships);
        return (agency == null ? token : token.agency(agency)).signed();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String configuration() {
        return """
               {"issuer": "%s", "jwks_uri": "%s", "response_types_supported": ["code"],
                "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}"""
                .formatted(uri(), jwkSetUri());
    }

    private String publicKeys() {
        return new JWKSet(List.of(key.toPublicJWK())).toString();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
