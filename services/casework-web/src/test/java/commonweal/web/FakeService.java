package commonweal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A stand-in for one service: answers prepared JSON, can be slow, away or unwilling, and keeps what it was asked. */
final class FakeService implements AutoCloseable {

    record Asked(String method, String path, String query, String body, Map<String, List<String>> headers) {

        String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }

    private static final String TEXT = "text:";
    private static final Pattern ID = Pattern.compile(
            "(?<=/)(?:(?:case|rep|ref|mtg|op)-0|hollowdene-|sevenoaks-)[^/]*|(?<=/measures/)[^/]+");

    private record Answer(int status, String body, String type) {

        private Answer(int status, String body) {
            this(status, body, "application/json");
        }
    }

    private final HttpServer server;
    private final Map<String, String> files;
    private final Map<String, String> siblings = new TreeMap<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean away;

    /**
     * @param files prepared answers by method and path, such as {@code GET /cases}: the name of a file, JSON, or
     *        {@code text:} and a text
     */
    FakeService(Map<String, String> files) {
        this.files = files;
        files.keySet().stream().sorted().forEach(request -> siblings.putIfAbsent(like(request), files.get(request)));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** What is asked for of one thing is answered for each of its kind, so that every link of a list leads somewhere. */
    private static String like(String request) {
        return ID.matcher(request).replaceAll("*");
    }

    /** Whether there is an answer to exactly this, not only to others of its kind. */
    boolean knows(String request) {
        return files.containsKey(request);
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void slow(Duration delay) {
        this.delay = delay;
    }

    /** Breaks every connection off, as a stopped process does. */
    void away() {
        away = true;
    }

    void answers(String request, int status, String body) {
        answers.put(request, new Answer(status, body));
    }

    void refuses(String request, int status, String code, String sentence) {
        answers(request, status, """
                                 {"status": %d, "code": "%s", "detail": "%s"}""".formatted(status, code, sentence));
    }

    List<Asked> asked(String request) {
        return asked.stream().filter(a -> request.equals(a.method() + " " + a.path())).toList();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    int calls() {
        return asked.size();
    }

    void wellAgain() {
        delay = Duration.ZERO;
        away = false;
        answers.clear();
        asked.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(new Asked(exchange.getRequestMethod(), path, String.valueOf(exchange.getRequestURI().getRawQuery()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                exchange.getRequestHeaders()));
        if (away) {
            exchange.close();
            return;
        }
        LockSupport.parkNanos(delay.toNanos());
        String request = exchange.getRequestMethod() + " " + path;
        Answer answer = answers.getOrDefault(request, prepared(request));
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Answer prepared(String request) {
        String file = files.getOrDefault(request, siblings.get(like(request)));
        if (file == null) {
            return new Answer(404,
                    """
                    {"status": 404, "code": "not-found", "detail": "%s is not known"}""".formatted(request));
        }
        if (file.startsWith(TEXT)) {
            return new Answer(200, file.substring(TEXT.length()), "text/plain;charset=UTF-8");
        }
        return file.startsWith("{")
                ? new Answer(request.startsWith("POST") ? 201 : 200, file)
                : new Answer(200, read(file));
    }

    static String read(String file) {
        try (InputStream in = FakeService.class.getResourceAsStream("/answers/%s.json".formatted(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
