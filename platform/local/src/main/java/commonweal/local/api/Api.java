package commonweal.local.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import commonweal.local.Failure;

/**
 * A client of the services. While a service or the issuer is away it asks again and again, for as long as its patience
 * lasts; so a request may be carried out twice and has to be one that may.
 */
public final class Api implements AutoCloseable {

    private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = JsonMapper.shared();
    private final Tokens tokens;
    private final Duration patience;

    public Api(URI tokenEndpoint, String clientId, String clientSecret, Duration patience) {
        this.tokens = new Tokens(http, tokenEndpoint, clientId, clientSecret);
        this.patience = patience;
    }

    /**
     * Sends a request and returns the answer, whatever its status.
     *
     * @throws Failure when nobody has answered for as long as the patience lasts
     */
    public Answer send(Call call) {
        long end = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        try {
            while (true) {
                String complaint;
                try {
                    Answer answer = authorised(call);
                    if (!AWAY.contains(answer.status())) {
                        return answer;
                    }
                    complaint = answer.problem();
                } catch (IOException e) {
                    complaint = String.valueOf(e.getMessage());
                }
                if (System.nanoTime() > end) {
                    throw Failure.notDone("%s has not answered for %d s (%s); run this again when it is back"
                            .formatted(call.address().resolve("/"), patience.toSeconds(), complaint));
                }
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.notDone("Interrupted");
        }
    }

    private Answer authorised(Call call) throws IOException, InterruptedException {
        String token = tokens.token(null);
        Answer answer = exchange(call, token);
        return answer.status() == 401 ? exchange(call, tokens.token(token)) : answer;
    }

    private Answer exchange(Call call, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.address()).timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .method(call.method(), body(call.body()));
        call.headers().forEach(request::setHeader);
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), parse(answer.body()));
    }

    private BodyPublisher body(@Nullable Object body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
    }

    private JsonNode parse(byte[] body) {
        try {
            return body.length == 0 ? json.nullNode() : json.readTree(body);
        } catch (JacksonException e) {
            return json.nullNode();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
