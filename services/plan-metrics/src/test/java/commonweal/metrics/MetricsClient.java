package commonweal.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import commonweal.testsupport.Servers;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls the service as its clients do. */
public class MetricsClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private volatile int port;

    @EventListener
    void started(WebServerInitializedEvent server) {
        port = server.getWebServer().getPort();
    }

    /** What came back. */
    record Answer(int status, JsonNode body, String etag, String text) {

        Answer expect(int expected) {
            assertThat(status).as(text).isEqualTo(expected);
            return this;
        }

        /** A problem detail that says what was got and what is expected. */
        void expectProblem(int expected, String... words) {
            expect(expected);
            assertThat(body.get("detail").asString()).isNotBlank()
                    .satisfies(detail -> List.of(words).forEach(word -> assertThat(detail).contains(word)));
            assertThat(text).doesNotContain("Exception").doesNotContain("\tat ");
        }

        String at(String path) {
            return body.at(path).asString();
        }
    }

    static String officer(String... partnerships) {
        return token("csu-officer", null, partnerships);
    }

    static String token(String role, @Nullable String agency, String... partnerships) {
        return Servers.issuer().token("somebody-1", List.of(role), agency, List.of(partnerships));
    }

    Answer get(String path, String token) {
        return send(request(path, token));
    }

    Answer post(String path, String body, String token, String... headers) {
        HttpRequest.Builder request = request(path, token).POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends something that is not JSON. */
    Answer send(String path, String type, String body, String token) {
        return send(request(path, token).setHeader("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    Answer get(String path, String type, String token) {
        return send(request(path, token).setHeader("Accept", type));
    }

    /** What comes back to somebody without a token. */
    Answer getWithoutToken(String path) {
        return send(HttpRequest.newBuilder(at(path)));
    }

    /** The bytes as they come, with their headers. */
    HttpResponse<byte[]> file(String path, @Nullable String token) {
        HttpRequest.Builder request = token == null ? HttpRequest.newBuilder(at(path)) : request(path, token);
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token).header("Content-Type",
                "application/json");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            boolean isJson = answer.headers().firstValue("Content-Type").filter(type -> type.contains("json"))
                    .isPresent();
            return new Answer(answer.statusCode(), json.readTree(isJson ? answer.body() : "{}"),
                    answer.headers().firstValue("ETag").orElse(""), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
