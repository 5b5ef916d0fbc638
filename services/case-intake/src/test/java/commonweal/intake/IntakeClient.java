package commonweal.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import commonweal.testsupport.Servers;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls the service as its clients do. */
public class IntakeClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private volatile int port;

    @EventListener
    void started(WebServerInitializedEvent server) {
        port = server.getWebServer().getPort();
    }

    /** What came back. */
    public record Answer(int status, JsonNode body, String etag, String text) {

        public Answer expect(int expected) {
            assertThat(status).as(text).isEqualTo(expected);
            return this;
        }

        /** A problem detail that says what was got and what is expected. */
        public Answer expectProblem(int expected, String... words) {
            expect(expected);
            assertThat(body.get("detail").asString()).isNotBlank().satisfies(
                    detail -> List.of(words).forEach(word -> assertThat(detail).contains(word)));
            assertThat(text).doesNotContain("Exception").doesNotContain("\tat ");
            return this;
        }

        public String get(String field) {
            return body.at("/" + field.replace('.', '/')).asString();
        }
    }

    public static String officerOf(String... partnerships) {
        return token("officer-1", "csu-officer", partnerships);
    }

    public static String token(String subject, String role, String... partnerships) {
        return Servers.issuer().token(subject, List.of(role), null, List.of(partnerships));
    }

    public Answer get(String path, String token, String... headers) {
        HttpRequest.Builder request = request(path, token);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Answer post(String path, String body, String token, String... headers) {
        HttpRequest.Builder request = request(path, token).POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Answer put(String path, String body, String token, String... headers) {
        HttpRequest.Builder request = request(path, token).PUT(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a file as it is. */
    public Answer upload(String path, byte[] file, String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token).POST(BodyPublishers.ofByteArray(file));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Fetches a file as it is. */
    public HttpResponse<byte[]> download(String path, String token) {
        try {
            return http.send(request(path, token).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Answer delete(String path, String token) {
        return send(request(path, token).DELETE());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), json.readTree(answer.body().startsWith("{") ? answer.body() : "{}"),
                    answer.headers().firstValue("ETag").orElse(""), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
