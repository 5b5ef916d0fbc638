package commonweal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A small OIDC issuer with real signatures: signs in whom the test names without asking, insists on PKCE, and hands out
 * each refresh token for one use.
 */
final class FakeIssuer implements AutoCloseable {

    /** Who is signed in next. */
    record Person(String name, List<String> roles, String agency, List<String> partnerships) {

        static Person with(String role) {
            return new Person("Test " + role, List.of(role),
                    role.startsWith("group") || role.equals("partner-returns") ? "police" : null,
                    List.of("hollowdene"));
        }
    }

    private static final Person NOBODY = new Person("casework-web-public", List.of(), null, List.of("hollowdene"));

    private record Code(Person person, String nonce, String challenge) {}

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, Person> refreshTokens = new ConcurrentHashMap<>();
    private final Map<String, Person> accessTokens = new ConcurrentHashMap<>();
    volatile Person next = Person.with("csu-officer");
    volatile boolean away;
    volatile Duration tokensHold = Duration.ofMinutes(5);

    FakeIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth2/authorize", this::authorize);
        server.createContext("/oauth2/token", this::token);
        server.createContext("/userinfo", this::userInfo);
        server.createContext("/oauth2/jwks", exchange -> send(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/connect/logout", exchange -> redirect(exchange,
                parameters(exchange.getRequestURI().getRawQuery()).get("post_logout_redirect_uri")));
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        if (!"S256".equals(asked.get("code_challenge_method"))) {
            send(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, new Code(next, asked.get("nonce"), asked.get("code_challenge")));
        redirect(exchange, asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (away) {
            exchange.close();
            return;
        }
        if ("client_credentials".equals(asked.get("grant_type"))) {
            send(exchange, 200, """
                                {"access_token": "%s", "token_type": "Bearer", "expires_in": 300, "scope": "public"}"""
                    .formatted(signed(new JWTClaimsSet.Builder().claim("scope", asked.get("scope")), NOBODY)));
            return;
        }
        if ("refresh_token".equals(asked.get("grant_type"))) {
            Person person = refreshTokens.remove(asked.get("refresh_token"));
            send(exchange, person == null ? 400 : 200,
                    person == null ? "{\"error\":\"invalid_grant\"}" : tokens(person, null));
            return;
        }
        Code code = codes.remove(String.valueOf(asked.get("code")));
        boolean proven = code != null && code.challenge().equals(sha256(asked.get("code_verifier")));
        send(exchange, proven ? 200 : 400,
                proven ? tokens(code.person(), code.nonce()) : "{\"error\":\"invalid_grant\"}");
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        Person person = accessTokens
                .get(exchange.getRequestHeaders().getFirst("Authorization").replaceFirst("Bearer ", ""));
        send(exchange, person == null ? 401 : 200,
                person == null
                        ? "{\"error\":\"invalid_token\"}"
                        : rights(person).subject(person.name()).claim("name", person.name()).build().toString());
    }

    private String tokens(Person person, String nonce) {
        String refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, person);
        String access = signed(rights(person).audience("commonweal"), person);
        accessTokens.put(access, person);
        return """
               {"access_token": "%s", "token_type": "Bearer", "expires_in": %d, "refresh_token": "%s", "id_token": "%s",
                "scope": "openid profile"}""".formatted(access, tokensHold.toSeconds(), refresh,
                signed(new JWTClaimsSet.Builder().audience("casework-web").claim("nonce", nonce), person));
    }

    private static JWTClaimsSet.Builder rights(Person person) {
        return new JWTClaimsSet.Builder().claim("roles", person.roles()).claim("partnerships", person.partnerships())
                .claim("agency", person.agency());
    }

    private String signed(JWTClaimsSet.Builder claims, Person person) {
        claims.issuer(address()).subject(person.name()).jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))));
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256")
                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String encoded) {
        return Stream.of(encoded.split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void redirect(HttpExchange exchange, String where) throws IOException {
        exchange.getResponseHeaders().set("Location", URI.create(where).toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
