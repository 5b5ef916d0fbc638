package commonweal.local.sample;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import commonweal.local.Failure;
import commonweal.local.api.Api;
import commonweal.local.installation.LocalFile;

/** The partner agencies' own desks: each returns its figures itself. */
final class Partners implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Map<String, Api> byAgency = new ConcurrentHashMap<>();
    private final LocalFile local;

    Partners(LocalFile local) {
        this.local = local;
    }

    Desk desk(String agency) {
        return new Desk(byAgency.computeIfAbsent(agency, this::api), local);
    }

    private Api api(String agency) {
        return local.otherClients().stream().filter(client -> agency.equals(client.agency())).findFirst()
                .map(client -> local.client(client, PATIENCE)).orElseThrow(() -> Failure.notDone(
                        "No client returns figures for %s (expected: one in local.json)".formatted(agency)));
    }

    @Override
    public void close() {
        byAgency.values().forEach(Api::close);
    }
}
