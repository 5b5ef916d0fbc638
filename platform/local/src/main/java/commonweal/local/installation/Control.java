package commonweal.local.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import commonweal.local.Failure;

/**
 * Lets another process on this machine stop and start single services: {@code POST /stop/tasking}. The address and the
 * secret stand in {@code local.json}, which only this user can read.
 */
final class Control implements AutoCloseable {

    static final String SECRET = "Commonweal-Control";

    private final HttpServer server;
    private final Installation installation;
    private final Runnable stopAll;
    private final String secret = UUID.randomUUID().toString();

    private Control(HttpServer server, Installation installation, Runnable stopAll) {
        this.server = server;
        this.installation = installation;
        this.stopAll = stopAll;
    }

    static Control of(Installation installation, Runnable stopAll) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Control control = new Control(server, installation, stopAll);
            server.createContext("/", control::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return control;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String secret() {
        return secret;
    }

    private void answer(HttpExchange request) throws IOException {
        try (request) {
            boolean allowed = secret.equals(request.getRequestHeaders().getFirst(SECRET))
                    && request.getRequestMethod().equals("POST");
            try {
                Optional<String> done = allowed ? act(request.getRequestURI().getPath()) : Optional.empty();
                say(request, done.isPresent() ? 200 : 404, done.orElse("There is nothing here"));
            } catch (Failure e) {
                say(request, 500, String.valueOf(e.getMessage()));
            }
        }
    }

    private static void say(HttpExchange request, int status, String sentence) throws IOException {
        byte[] body = sentence.getBytes(StandardCharsets.UTF_8);
        request.sendResponseHeaders(status, body.length);
        request.getResponseBody().write(body);
    }

    private Optional<String> act(String path) {
        if (path.equals("/stop")) {
            Thread.ofPlatform().start(stopAll);
            return Optional.of("stopping");
        }
        String[] words = path.substring(1).split("/");
        return words.length != 2
                ? Optional.empty()
                : Part.services().stream().filter(part -> part.id().equals(words[1])).findFirst()
                        .flatMap(part -> act(words[0], part));
    }

    private Optional<String> act(String action, Part part) {
        return switch (action) {
            case "stop" -> {
                installation.stop(part);
                yield Optional.of(part.id() + " is stopped");
            }
            case "start" -> {
                installation.start(part);
                yield Optional.of(part.id() + " is started");
            }
            default -> Optional.empty();
        };
    }

    @Override
    public void close() {
        // why: who asked for the stop is still waiting for the answer
        server.stop(1);
    }
}
