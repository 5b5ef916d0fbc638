package commonweal.events;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import tools.jackson.databind.JsonNode;

/**
 * Schema versions: a type starts at version 1, and each upcaster in its list lifts JSON of one version to the next.
 * A field that is only added, and may be absent, needs no new version.
 */
final class Upcasters {

    private static final Map<String, List<UnaryOperator<JsonNode>>> BY_TYPE = Map.of();

    private Upcasters() {}

    static int currentVersion(String type) {
        return BY_TYPE.getOrDefault(type, List.of()).size() + 1;
    }

    static JsonNode upcast(String type, int version, JsonNode data) {
        List<UnaryOperator<JsonNode>> steps = BY_TYPE.getOrDefault(type, List.of());
        if (version < 1 || version > steps.size()) {
            throw new IllegalArgumentException(
                    "schema version: %d (expected: 1 to %d)".formatted(version, steps.size() + 1));
        }
        JsonNode lifted = data;
        for (UnaryOperator<JsonNode> step : steps.subList(version - 1, steps.size())) {
            lifted = step.apply(lifted);
        }
        return lifted;
    }
}
