package commonweal.events;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UpcastersTest {

    private static final Upcasters UPCASTERS = new Upcasters(Map.of("lamp-lit",
            List.of(lamp -> with(lamp, "colour", "white"), lamp -> with(lamp, "brightness", "full"))));

    @Test
    void liftsAnOldVersionStepByStep() {
        JsonNode first = JsonMapper.shared().createObjectNode();

        assertThat(UPCASTERS.upcast("lamp-lit", 1, first).propertyNames()).containsExactly("colour", "brightness");
        assertThat(UPCASTERS.upcast("lamp-lit", 2, first).propertyNames()).containsExactly("brightness");
    }

    @Test
    void countsTheVersions() {
        assertThat(UPCASTERS.currentVersion("lamp-lit")).isEqualTo(3);
        assertThat(UPCASTERS.currentVersion("case-opened")).isEqualTo(1);
    }

    @Test
    void refusesAVersionThatDoesNotExistYet() {
        assertThatThrownBy(() -> UPCASTERS.upcast("lamp-lit", 4, JsonMapper.shared().createObjectNode()))
                .hasMessageContaining("schema version: 4").hasMessageContaining("1 to 3");
    }

    private static JsonNode with(JsonNode lamp, String name, String value) {
        return ((ObjectNode) lamp.deepCopy()).put(name, value);
    }
}
