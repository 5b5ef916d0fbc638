package commonweal.local.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import commonweal.local.Failure;

/** Tokens by client credentials, one at a time, renewed when a service no longer takes it. */
final class Tokens {

    private final HttpClient http;
    private final URI endpoint;
    private final String authorization;
    private @Nullable String current;

    Tokens(HttpClient http, URI endpoint, String id, String secret) {
        this.http = http;
        this.endpoint = endpoint;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param refused a token that was given out and that a service refused, null at first
     */
    synchronized String token(@Nullable String refused) throws IOException, InterruptedException {
        String held = current;
        if (held == null || held.equals(refused)) {
            held = fetch();
            current = held;
        }
        return held;
    }

    private String fetch() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(endpoint).header("Authorization", authorization)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 500) {
            throw new IOException("the issuer answered with status " + answer.statusCode());
        }
        if (answer.statusCode() != 200) {
            throw Failure.notDone("The issuer at %s gives this client no token (status %d)".formatted(endpoint,
                    answer.statusCode()));
        }
        return parse(answer.body());
    }

    private String parse(String body) throws IOException {
        try {
            return JsonMapper.shared().readTree(body).required("access_token").asString();
        } catch (JacksonException e) {
            // why: something else than the issuer may answer at its port while it is being started again
            throw new IOException("the issuer answered with no token", e);
        }
    }
}
