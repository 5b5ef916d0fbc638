package commonweal.local.policeuk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An issuer and a {@code POST /reports} that remember keys as case-intake does. */
final class FakeReports implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> bodyByKey = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger tokens = new AtomicInteger();

    /** What the issuer answers. */
    volatile String token = "{\"access_token\":\"token-%d\"}";

    /** How many of the next requests are answered with 503, with a closed connection, or with 401. */
    final AtomicInteger away = new AtomicInteger();
    final AtomicInteger cut = new AtomicInteger();
    final AtomicInteger expired = new AtomicInteger();

    FakeReports() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", exchange -> answer(exchange, 200,
                token.formatted(tokens.incrementAndGet())));
        server.createContext("/reports", this::report);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Map<String, String> reports() {
        return Map.copyOf(bodyByKey);
    }

    int requests() {
        return requests.get();
    }

    int tokens() {
        return tokens.get();
    }

    private void report(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (take(expired)) {
            answer(exchange, 401, "{\"detail\":\"expired\"}");
        } else if (take(away)) {
            answer(exchange, 503, "{\"detail\":\"The store does not answer\"}");
        } else if (body.contains("E01999999")) {
            answer(exchange, 422, "{\"detail\":\"lsoa: 'E01999999' (expected: one that exists)\"}");
        } else {
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            boolean known = bodyByKey.putIfAbsent(key, body) != null;
            if (take(cut)) {
                // why: taken, but the sender never hears of it, as when the server is killed
                exchange.close();
            } else {
                answer(exchange, known ? 200 : 201, "{\"id\":\"report-1\"}");
            }
        }
    }

    private static boolean take(AtomicInteger left) {
        return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
