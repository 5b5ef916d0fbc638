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

    /** The ones in force. */
    static final Upcasters CURRENT = new Upcasters(Map.of());

    private final Map<String, List<UnaryOperator<JsonNode>>> byType;

    Upcasters(Map<String, List<UnaryOperator<JsonNode>>> byType) {
        this.byType = byType;
    }

    int currentVersion(String type) {
        return byType.getOrDefault(type, List.of()).size() + 1;
    }

    JsonNode upcast(String type, int version, JsonNode data) {
        List<UnaryOperator<JsonNode>> steps = byType.getOrDefault(type, List.of());
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
