package commonweal.local.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person's browser and the pages' client in one: signs in with code and proof, as casework-web does.
 *
 * @param issuer where the issuer listens
 * @param web the address of the pages that it was told
 */
public record CodeFlow(URI issuer, URI web, String clientSecret, HttpClient browser) {

    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rules-of-pkce-0123456789";

    public CodeFlow(URI issuer, URI web, String clientSecret) {
        this(issuer, web, clientSecret, HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    }

    /** The answer of the token endpoint for a person who has signed in: {@code access_token}, {@code id_token}. */
    public JsonNode tokensFor(String name) throws Exception {
        assertThat(get(authorize()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
        HttpResponse<String> signedIn = signIn(name, name);
        HttpResponse<String> answer = exchange(
                code(get(URI.create(signedIn.headers().firstValue("Location").orElseThrow()))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    HttpResponse<String> signIn(String name, String password) throws Exception {
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get(at("/sign-in")).body());
        assertThat(csrf.find()).isTrue();
        return send(post("/sign-in", Map.of("username", name, "password", password, "_csrf", csrf.group(1))));
    }

    private HttpResponse<String> exchange(String code) throws Exception {
        return send(post("/oauth2/token", Map.of("grant_type", "authorization_code", "code", code, "code_verifier",
                VERIFIER, "redirect_uri", redirect())).header("Authorization", basic("casework-web", clientSecret)));
    }

    private URI authorize() {
        return at(
                "/oauth2/authorize?response_type=code&client_id=casework-web&scope=openid%20profile&state=s&redirect_uri="
                        + encoded(redirect()) + "&code_challenge_method=S256&code_challenge=" + challenge());
    }

    String redirect() {
        return web + "/login/oauth2/code/casework-web";
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String code(HttpResponse<String> answer) {
        Matcher code = Pattern.compile("[?&]code=([^&]+)")
                .matcher(answer.headers().firstValue("Location").orElseThrow());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    HttpResponse<String> get(URI uri) throws Exception {
        return send(HttpRequest.newBuilder(uri).header("Accept", "text/html"));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder post(String path, Map<String, String> form) {
        String body = form.entrySet().stream().map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(at(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    URI at(String path) {
        return URI.create(issuer + path);
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
