package commonweal.local.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import commonweal.local.installation.LocalFile;
import commonweal.local.installation.Part;

/** An issuer and services that take everything and remember what they were asked. */
final class FakeInstallation implements AutoCloseable {

    private static final String ANSWER = """
                                         {"access_token":"token","id":"one-1","caseId":"case-1","cases":3,"reports":5,
                                          "items":[{"id":"q-1","default":true,"current":true,"details":{"referralId":"ref-1"}}]}""";

    /** What was asked, such as {@code POST /reports {...}}, in the order of arrival. */
    final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();

    private final HttpServer server;
    private final Consumer<String> onRequest;

    FakeInstallation(Consumer<String> onRequest) throws IOException {
        this.onRequest = onRequest;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    LocalFile describe() {
        URI here = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        Map<String, URI> services = Part.services().stream().collect(Collectors.toMap(Part::id, part -> here));
        return new LocalFile(here, services, here, here.resolve("/oauth2/token"), here, client(null),
                List.of(client("police"), client("county-council")), List.of(), "", "",
                new LocalFile.ControlAddress(here, ""), 1);
    }

    private static LocalFile.Client client(String agency) {
        return new LocalFile.Client("client", "secret", List.of(), List.of(), List.of(), agency);
    }

    Stream<String> asked(String start) {
        return asked.stream().filter(request -> request.startsWith(start));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = "%s %s %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.add(request);
        onRequest.accept(request);
        try (exchange) {
            byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
