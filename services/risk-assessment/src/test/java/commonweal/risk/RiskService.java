package commonweal.risk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import commonweal.risk.editions.EditionFixtures;
import commonweal.testsupport.Servers;
import commonweal.testsupport.Token;

/** The whole service on real servers, started once for all tests of this module. */
public final class RiskService {

    public static final String HOLLOWDENE = "hollowdene";

    /** A partnership that wants a second person to confirm bands. */
    public static final String TWO_PERSONS = "twohills";

    /** A partnership with drafts of its own. */
    public static final String NINE_HILLS = "ninehills";

    public static final MovableClock CLOCK = new MovableClock();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private RiskService() {}

    /** Who calls the service. */
    public static Token officer(String subject, String... partnerships) {
        return Servers.issuer().token(subject).roles("csu-officer").partnerships(partnerships);
    }

    public static Token manager(String subject, String... partnerships) {
        return Servers.issuer().token(subject).roles("csu-manager").partnerships(partnerships);
    }

    public static Answer get(String path, Token token) {
        return send(request(path, token).GET());
    }

    public static Answer post(String path, Object body, Token token, String... headers) {
        return postText(path, JSON.writeValueAsString(body), token, headers);
    }

    public static Answer put(String path, Object body, Token token, String... headers) {
        return send("PUT", path, JSON.writeValueAsString(body), token, headers);
    }

    public static Answer delete(String path, Token token, String... headers) {
        return send("DELETE", path, "", token, headers);
    }

    public static Answer postText(String path, String body, Token token, String... headers) {
        return send("POST", path, body, token, headers);
    }

    private static Answer send(String method, String path, String body, Token token, String... headers) {
        HttpRequest.Builder request = request(path, token).header("Content-Type", "application/json").method(method,
                BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** Without any token. */
    public static Answer getOpenly(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    /** Starts the service unless it runs. */
    public static void start() {
        bean(RiskApplication.class);
    }

    public static <T> T bean(Class<T> type) {
        return Running.CONTEXT.getBean(type);
    }

    private static HttpRequest.Builder request(String path, Token token) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token.signed());
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:%d%s".formatted(Running.CONTEXT.getWebServer().getPort(), path));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.timeout(Duration.ofSeconds(20)).build(),
                    BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(int status, String body, Map<String, List<String>> headers) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String etag() {
            return headers.get("etag").getFirst();
        }
    }

    /** The time, moved ahead when a test says so. */
    public static final class MovableClock extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        public void moveAhead(Duration by) {
            ahead = by;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class Running {

        static final ServletWebServerApplicationContext CONTEXT = start();

        private static ServletWebServerApplicationContext start() {
            Servers.createTopics(List.of("case-intake", "risk-assessment"));
            Map<String, Object> properties = new HashMap<>(Servers.properties("risk"));
            properties.put("spring.config.name", "risk-assessment");
            properties.put("server.port", "0");
            properties.put("commonweal.risk.partnerships." + TWO_PERSONS + ".second-person-confirmation", "true");
            properties.put("commonweal.risk.own-questionnaires", ownQuestionnaires().toString());
            String[] arguments = properties.entrySet().stream().map(p -> "--" + p.getKey() + "=" + p.getValue())
                    .toArray(String[]::new);
            return (ServletWebServerApplicationContext) new SpringApplicationBuilder(RiskApplication.class)
                    .initializers(
                            context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> CLOCK))
                    .run(arguments);
        }

        private static Path ownQuestionnaires() {
            Path folder = Path.of("target", "own-questionnaires");
            EditionFixtures.both().forEach((file, yaml) -> {
                try {
                    Path path = folder.resolve(NINE_HILLS).resolve(Path.of(file).getFileName());
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, yaml);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return folder;
        }
    }
}
