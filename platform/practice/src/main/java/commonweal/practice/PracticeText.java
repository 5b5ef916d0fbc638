package commonweal.practice;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import commonweal.http.Refused;

/**
 * A text that says how a partnership works: YAML with the same names as in the settings, without the version, which is counted.
 */
record PracticeText(String value) {

    private static final int LONGEST = 50_000;
    private static final String VERSION = "version";

    PracticeText {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("text: %,d characters (expected: 1 to %,d)".formatted(value.length(),
                    LONGEST));
        }
    }

    /** How a version stands as a text. */
    static PracticeText of(Object version) {
        ObjectNode fields = PracticeJson.tree(version);
        fields.remove(VERSION);
        return new PracticeText(yaml().dump(PracticeJson.plain(fields)));
    }

    /**
     * What it means.
     *
     * @throws Refused 422 with a sentence when it is no YAML
     * @throws org.springframework.http.converter.HttpMessageNotReadableException when a value cannot be what it has to be
     * @throws IllegalArgumentException when the values make no sense together
     */
    <T> T as(Class<T> type, int version) {
        if (!(load() instanceof Map<?, ?> map)) {
            throw Refused.invalid("no-settings",
                    "text: not what it has to be (expected: names with values, such as 'days: 5')");
        }
        ObjectNode fields = PracticeJson.tree(map);
        if (Arrays.stream(type.getRecordComponents()).anyMatch(component -> component.getName().equals(VERSION))) {
            fields.put(VERSION, version);
        }
        return PracticeJson.read(fields, type);
    }

    private Object load() {
        try {
            return Objects.requireNonNullElse(yaml().<@Nullable Object>load(value), "");
        } catch (MarkedYAMLException e) {
            String where = e.getProblemMark() == null ? "" : " in line %d".formatted(e.getProblemMark().getLine() + 1);
            throw Refused.invalid("malformed-yaml", "text: %s%s (expected: YAML)".formatted(e.getProblem(), where));
        } catch (YAMLException e) {
            throw Refused.invalid("malformed-yaml", "text: it cannot be read (expected: YAML)");
        }
    }

    /** One thing that is another in a later version. */
    record Difference(String setting, @Nullable String before, @Nullable String after) {}

    /** What changes from one version to another, by name. */
    static Stream<Difference> between(Object earlier, Object later) {
        Map<String, String> before = flat(earlier);
        Map<String, String> after = flat(later);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream().filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new Difference(name, before.get(name), after.get(name)));
    }

    private static Map<String, String> flat(Object version) {
        ObjectNode fields = PracticeJson.tree(version);
        fields.remove(VERSION);
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", fields, flat);
        return flat;
    }

    private static void flatten(String name, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties().forEach(field -> flatten(name.isEmpty() ? field.getKey() : name + "." + field.getKey(),
                    field.getValue(), into));
        } else if (node.isArray() && node.valueStream().noneMatch(JsonNode::isContainer)) {
            into.put(name, node.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                // why: who puts an entry in the middle of a list of things with codes has changed no other entry
                JsonNode code = node.get(i).path("code");
                flatten("%s[%s]".formatted(name, code.isString() ? code.asString() : i), node.get(i), into);
            }
        } else {
            into.put(name, node.asString());
        }
    }

    private static Yaml yaml() {
        LoaderOptions reading = new LoaderOptions();
        reading.setAllowDuplicateKeys(false);
        reading.setCodePointLimit(LONGEST);
        DumperOptions writing = new DumperOptions();
        writing.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        writing.setWidth(120);
        writing.setSplitLines(false);
        return new Yaml(new SafeConstructor(reading), new Readable(writing), writing, reading, new NoTimes());
    }

    /** Texts of several lines stand as they are read. */
    private static final class Readable extends Representer {
        Readable(DumperOptions options) {
            super(options);
            representers.put(String.class, text -> representScalar(Tag.STR, (String) text,
                    ((String) text).contains("\n")
                            ? DumperOptions.ScalarStyle.LITERAL
                            : DumperOptions.ScalarStyle.PLAIN));
        }
    }

    /** A day stays the text that it is, to be understood by whatever it is a day of. */
    private static final class NoTimes extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern regexp, @Nullable String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, regexp, first, limit);
            }
        }
    }
}
