package commonweal.local.installation;

import java.net.URI;
import java.util.Map;
import java.util.Objects;

/**
 * Where the parts of an installation are.
 *
 * @param ports one for every part, all known
 */
record Addresses(Map<Part, Integer> ports) {

    Addresses {
        ports = Map.copyOf(ports);
    }

    int port(Part part) {
        return Objects.requireNonNull(ports.get(part), part.id());
    }

    /** As browsers and tools write it; for the parts that speak HTTP. */
    URI http(Part part) {
        return URI.create("http://localhost:" + port(part));
    }

    URI issuer() {
        return http(Part.IDENTITY);
    }
}
