package commonweal.local.identity;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static commonweal.local.identity.CodeFlow.basic;
import static commonweal.local.identity.CodeFlow.encoded;
import static org.assertj.core.api.Assertions.assertThat;

class IdentityIT {

    private static final String WEB_SECRET = "web-secret";

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext identity;

    private CodeFlow browser;

    @BeforeAll
    static void start() {
        identity = start(folder);
    }

    @BeforeEach
    void openABrowser() {
        browser = new CodeFlow(at(identity), URI.create("http://localhost:8080"), WEB_SECRET);
    }

    private static ConfigurableApplicationContext start(Path folder) {
        return new SpringApplicationBuilder(IdentityApplication.class).run(
                "--spring.config.name=identity", "--server.port=0",
                "--commonweal.identity.issuer=http://localhost:8090",
                "--commonweal.identity.web=http://localhost:8080", "--commonweal.identity.web-secret=" + WEB_SECRET,
                "--commonweal.identity.folder=" + folder);
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void givesToolsATokenThatNamesItsRolesAndPartnership() throws Exception {
        JWTClaimsSet token = accessToken(token(DemoClient.API, Map.of("grant_type", "client_credentials")));

        assertThat(token.getIssuer()).isEqualTo("http://localhost:8090");
        assertThat(token.getAudience()).containsExactly("commonweal");
        assertThat(token.getStringListClaim("roles")).contains("csu-officer", "csu-manager");
        assertThat(token.getStringListClaim("partnerships")).containsExactly("hollowdene");
    }

    @Test
    void givesThePublicPagesAScopeAndNoRole() throws Exception {
        JWTClaimsSet token = accessToken(
                token(DemoClient.PUBLIC_PAGES, Map.of("grant_type", "client_credentials", "scope", "public")));

        assertThat(token.getAudience()).containsExactly("commonweal");
        assertThat(token.getStringListClaim("roles")).isEmpty();
        assertThat(token.getStringListClaim("scope")).containsExactly("public");
    }

    @Test
    void refusesAWrongSecretAndAScopeThatIsNotTheirs() throws Exception {
        HttpRequest.Builder wrong = browser.post("/oauth2/token", Map.of("grant_type", "client_credentials"))
                .header("Authorization", basic(DemoClient.API.id(), "wrong"));

        assertThat(browser.send(wrong).statusCode()).isEqualTo(401);
        assertThat(token(DemoClient.API, Map.of("grant_type", "client_credentials", "scope", "public")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void signsAPersonInWithCodeAndProofAndSaysWhatTheyMay() throws Exception {
        JWTClaimsSet token = claims(browser.tokensFor("member-police").path("access_token"));

        assertThat(token.getSubject()).isEqualTo("member-police");
        assertThat(token.getAudience()).containsExactly("commonweal");
        assertThat(token.getStringListClaim("roles")).containsExactly("group-member");
        assertThat(token.getStringListClaim("partnerships")).containsExactly("hollowdene");
        assertThat(token.getStringClaim("agency")).isEqualTo("police");
    }

    @Test
    void putsNothingOfAPersonIntoTheIdTokenButTheSubject() throws Exception {
        JWTClaimsSet token = claims(browser.tokensFor("member-police").path("id_token"));

        assertThat(token.getSubject()).isEqualTo("member-police");
        assertThat(token.getAudience()).containsExactly("casework-web");
        assertThat(token.getClaims()).containsOnlyKeys("iss", "sub", "aud", "azp", "exp", "iat", "jti", "sid",
                "auth_time");
    }

    @Test
    void tellsThePagesWhoHasSignedIn() throws Exception {
        JsonNode tokens = browser.tokensFor("member-police");

        assertThat(userInfo(tokens.path("access_token")).body())
                .contains("\"sub\":\"member-police\"", "\"name\":\"Parker Example\"", "\"roles\":[\"group-member\"]",
                        "\"partnerships\":[\"hollowdene\"]", "\"agency\":\"police\"");
        assertThat(userInfo(tokens.path("id_token")).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAWrongPasswordAndShowsWhoThereIs() throws Exception {
        HttpResponse<String> answer = browser.signIn("officer", "wrong");
        HttpResponse<String> page = browser.get(URI.create(answer.headers().firstValue("Location").orElseThrow()));

        assertThat(page.body()).contains("There is a problem", "member-housing");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    @Test
    void refusesTheWebClientWithoutProof() throws Exception {
        HttpResponse<String> answer = browser
                .get(browser.at("/oauth2/authorize?response_type=code&client_id=casework-web&scope=openid"
                        + "&redirect_uri=" + encoded(browser.redirect())));

        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(
                to -> assertThat(to).contains("error=invalid_request").contains("code_challenge"));
    }

    @Test
    void keepsItsKeysOverARestart() throws Exception {
        String before = browser.get(browser.at("/oauth2/jwks")).body();

        try (ConfigurableApplicationContext again = start(folder)) {
            URI keys = URI.create(at(again) + "/oauth2/jwks");
            assertThat(browser.get(keys).body()).isEqualTo(before).doesNotContain("\"d\"");
        }
    }

    @Test
    void saysWhereItsEndpointsAre() throws Exception {
        assertThat(browser.get(browser.at("/.well-known/openid-configuration")).body())
                .contains("\"issuer\":\"http://localhost:8090\"", "/connect/logout", "/oauth2/token", "/userinfo");
    }

    private HttpResponse<String> userInfo(JsonNode token) throws Exception {
        return browser.send(HttpRequest.newBuilder(browser.at("/userinfo")).header("Authorization",
                "Bearer " + token.asString()));
    }

    private HttpResponse<String> token(DemoClient client, Map<String, String> form) throws Exception {
        return browser
                .send(browser.post("/oauth2/token", form).header("Authorization", basic(client.id(), client.secret())));
    }

    private static JWTClaimsSet accessToken(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return claims(JsonMapper.shared().readTree(answer.body()).path("access_token"));
    }

    private static JWTClaimsSet claims(JsonNode token) throws Exception {
        return SignedJWT.parse(token.asString()).getJWTClaimsSet();
    }

    private static URI at(ConfigurableApplicationContext context) {
        return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
