package commonweal.local.api;

import java.net.URI;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A request to a service. */
public record Call(String method, URI address, @Nullable Object body, Map<String, String> headers) {

    public static Call get(URI address) {
        return new Call("GET", address, null, Map.of());
    }

    public static Call post(URI address, Object body) {
        return new Call("POST", address, body, Map.of());
    }

    public Call with(Map<String, String> moreHeaders) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.putAll(moreHeaders);
        return new Call(method, address, body, all);
    }
}
