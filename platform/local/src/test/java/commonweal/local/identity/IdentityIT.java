package commonweal.local.identity;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class IdentityIT {

    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rules-of-pkce-0123456789";

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext identity;

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start() {
        identity = start(folder);
    }

    private static ConfigurableApplicationContext start(Path folder) {
        return new SpringApplicationBuilder(IdentityApplication.class).run(
                "--spring.config.name=identity", "--server.port=0",
                "--commonweal.identity.issuer=http://localhost:8090",
                "--commonweal.identity.web=http://localhost:8080", "--commonweal.identity.web-secret=web-secret",
                "--commonweal.identity.folder=" + folder);
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void givesToolsATokenThatNamesItsRolesAndPartnership() throws Exception {
        HttpResponse<String> answer = token(DemoClient.API, Map.of("grant_type", "client_credentials"));

        SignedJWT token = accessToken(answer);
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("http://localhost:8090");
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).contains("csu-officer", "csu-manager");
        assertThat(token.getJWTClaimsSet().getStringListClaim("partnerships")).containsExactly("hollowdene");
    }

    @Test
    void givesThePublicPagesAScopeAndNoRole() throws Exception {
        HttpResponse<String> answer = token(DemoClient.PUBLIC_PAGES,
                Map.of("grant_type", "client_credentials", "scope", "public"));

        SignedJWT token = accessToken(answer);
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).isEmpty();
        assertThat(token.getJWTClaimsSet().getStringListClaim("scope")).containsExactly("public");
    }

    @Test
    void refusesAWrongSecretAndAScopeThatIsNotTheirs() throws Exception {
        HttpRequest wrong = post("/oauth2/token", Map.of("grant_type", "client_credentials"))
                .header("Authorization", basic(DemoClient.API.id(), "wrong")).build();

        assertThat(browser.send(wrong, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        assertThat(token(DemoClient.API, Map.of("grant_type", "client_credentials", "scope", "public")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void signsAPersonInWithCodeAndProofAndSaysWhatTheyMay() throws Exception {
        HttpResponse<String> asked = get(authorize(challenge()));
        assertThat(asked.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));

        HttpResponse<String> signedIn = signIn("member-police", "member-police");
        String code = code(get(URI.create(signedIn.headers().firstValue("Location").orElseThrow())));

        SignedJWT token = accessToken(exchange(code));
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("member-police");
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("group-member");
        assertThat(token.getJWTClaimsSet().getStringClaim("agency")).isEqualTo("police");
    }

    @Test
    void refusesAWrongPasswordAndShowsWhoThereIs() throws Exception {
        HttpResponse<String> answer = signIn("officer", "wrong");
        HttpResponse<String> page = get(URI.create(answer.headers().firstValue("Location").orElseThrow()));

        assertThat(page.body()).contains("There is a problem", "member-housing");
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    @Test
    void refusesTheWebClientWithoutProof() throws Exception {
        HttpResponse<String> answer = get(uri("/oauth2/authorize?response_type=code&client_id=casework-web&scope=openid"
                + "&redirect_uri=" + encoded("http://localhost:8080/login/oauth2/code/casework-web")));

        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(
                to -> assertThat(to).contains("error=invalid_request").contains("code_challenge"));
    }

    @Test
    void keepsItsKeysOverARestart() throws Exception {
        String before = get(uri("/oauth2/jwks")).body();

        try (ConfigurableApplicationContext again = start(folder)) {
            URI keys = URI.create("http://localhost:%d/oauth2/jwks".formatted(port(again)));
            assertThat(get(keys).body()).isEqualTo(before).doesNotContain("\"d\"");
        }
    }

    @Test
    void saysWhereItsEndpointsAre() throws Exception {
        assertThat(get(uri("/.well-known/openid-configuration")).body())
                .contains("\"issuer\":\"http://localhost:8090\"", "/connect/logout", "/oauth2/token");
    }

    private HttpResponse<String> signIn(String name, String password) throws Exception {
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get(uri("/sign-in")).body());
        assertThat(csrf.find()).isTrue();
        return browser.send(post("/sign-in", Map.of("username", name, "password", password, "_csrf", csrf.group(1)))
                .build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> exchange(String code) throws Exception {
        return browser.send(
                post("/oauth2/token",
                        Map.of("grant_type", "authorization_code", "code", code, "code_verifier", VERIFIER,
                                "redirect_uri", "http://localhost:8080/login/oauth2/code/casework-web"))
                        .header("Authorization", basic("casework-web", "web-secret")).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI authorize(String challenge) {
        return uri("/oauth2/authorize?response_type=code&client_id=casework-web&scope=openid&state=s&redirect_uri="
                + encoded("http://localhost:8080/login/oauth2/code/casework-web")
                + "&code_challenge_method=S256&code_challenge=" + challenge);
    }

    private static String challenge() throws Exception {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String code(HttpResponse<String> answer) {
        Matcher code = Pattern.compile("[?&]code=([^&]+)")
                .matcher(answer.headers().firstValue("Location").orElseThrow());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private HttpResponse<String> token(DemoClient client, Map<String, String> form) throws Exception {
        return browser.send(
                post("/oauth2/token", form).header("Authorization", basic(client.id(), client.secret())).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static SignedJWT accessToken(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SignedJWT
                .parse(JsonMapper.shared().readTree(answer.body()).get("access_token").asString());
    }

    private HttpResponse<String> get(URI uri) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder post(String path, Map<String, String> form) {
        String body = new LinkedHashMap<>(form).entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:%d%s".formatted(port(identity), path));
    }

    private static int port(ConfigurableApplicationContext context) {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
