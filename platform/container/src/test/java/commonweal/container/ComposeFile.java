package commonweal.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml as it stands in the project's root. */
record ComposeFile(Map<String, Object> content) {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    static final List<String> OURS = List.of("case-intake", "risk-assessment", "tasking", "plan-metrics",
            "casework-web");

    static ComposeFile read() throws IOException {
        return new ComposeFile(new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml"))));
    }

    Map<String, Map<String, Object>> services() {
        return map(content, "services").entrySet().stream()
                .collect(TreeMap::new, (all, one) -> all.put(one.getKey(), asMap(one.getValue())), Map::putAll);
    }

    Map<String, Object> volumes() {
        return map(content, "volumes");
    }

    static Map<String, Object> map(Map<String, Object> of, String key) {
        return asMap(of.getOrDefault(key, Map.of()));
    }

    static Stream<String> texts(Map<String, Object> of, String key) {
        return ((List<?>) of.getOrDefault(key, List.of())).stream().map(String::valueOf);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }
}
