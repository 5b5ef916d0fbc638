package commonweal.web;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services' own lists of codes, read from their sources: what the stand-ins publish cannot fall behind. */
final class RealLists {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RealLists() {}

    static JsonNode intake() {
        return yaml("case-intake", "case-intake-reference-data.yaml").path("commonweal.reference-data").path("usual");
    }

    static JsonNode tasking() {
        return yaml("tasking", "tasking-groups.yaml").path("commonweal.tasking");
    }

    /** As {@code GET /reference-data} of case-intake answers. */
    static String ofIntake() {
        return inCamelCase(intake()).toString();
    }

    /** As {@code GET /reference-data} of tasking answers. */
    static String ofTasking() {
        Map<String, JsonNode> lists = new HashMap<>();
        tasking().path("lists").properties().forEach(list -> lists.put(camelCase(list.getKey()), list.getValue()));
        lists.put("places", tasking().path("partnerships").path(0).path("places"));
        lists.put("markings", tasking().path("referral-form").path("markings"));
        lists.put("referralFields", tasking().path("referral-form").path("fields"));
        return JSON.valueToTree(lists).toString();
    }

    static JsonNode yaml(String service, String file) {
        try (Reader text = Files.newBufferedReader(Path.of("..", service, "src/main/resources", file))) {
            return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
        } catch (IOException e) {
            throw new IllegalStateException("%s of %s cannot be read".formatted(file, service), e);
        }
    }

    private static JsonNode inCamelCase(JsonNode lists) {
        Map<String, JsonNode> renamed = new HashMap<>();
        lists.properties().forEach(list -> renamed.put(camelCase(list.getKey()), list.getValue()));
        return JSON.valueToTree(renamed);
    }

    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("-")) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
