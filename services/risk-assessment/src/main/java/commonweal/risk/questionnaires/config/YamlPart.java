package commonweal.risk.questionnaires.config;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import commonweal.events.Code;

/**
 * A place in a YAML file, which knows its file, line and path and so can say where something is wrong.
 *
 * @param line from 1; of what holds the place when there is nothing at it
 * @param node absent when there is nothing at the place
 */
record YamlPart(String file, int line, String path, @Nullable Node node) {

    /** The whole of a file. */
    static YamlPart root(String file, String yaml) {
        try {
            return new YamlPart(file, 1, "",
                    new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new UnreadableQuestionnaire(file, line, "", "not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new UnreadableQuestionnaire(file, 1, "", "not YAML: " + e.getMessage());
        }
    }

    /** Refuses keys that nobody would read: most likely a slip of the pen. */
    YamlPart only(String... keys) {
        List<String> known = Arrays.asList(keys);
        entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                throw new UnreadableQuestionnaire(file, entry.line, path,
                        "'%s' (expected: the keys %s)".formatted(key, String.join(", ", known)));
            }
        });
        return this;
    }

    YamlPart get(String key) {
        YamlPart found = entries().get(key);
        return found == null ? new YamlPart(file, line, pathTo(key), null) : found;
    }

    Optional<YamlPart> find(String key) {
        return Optional.of(get(key)).filter(part -> !part.isNothing());
    }

    /** The parts of a list; none when the key is absent. */
    List<YamlPart> items() {
        if (isNothing()) {
            return List.of();
        }
        if (!(node instanceof SequenceNode list)) {
            throw wrong("a list");
        }
        List<YamlPart> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            items.add(new YamlPart(file, lineOf(item), "%s[%d]".formatted(path, items.size() + 1), item));
        }
        return items;
    }

    /** The parts of a map by their keys, in the order of the file. */
    Map<String, YamlPart> entries() {
        if (!(node instanceof MappingNode map)) {
            throw wrong("keys with values");
        }
        Map<String, YamlPart> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            YamlPart entry = new YamlPart(file, lineOf(tuple.getKeyNode()), pathTo(key), tuple.getValueNode());
            if (entries.put(key, entry) != null) {
                throw new UnreadableQuestionnaire(file, entry.line, path, "'%s' twice (expected: once)".formatted(key));
            }
        }
        return entries;
    }

    String text() {
        if (node instanceof ScalarNode text && text.getTag().equals(Tag.STR) && !text.getValue().isBlank()) {
            return text.getValue().strip();
        }
        throw wrong("a text" + (node instanceof ScalarNode && !isNothing() ? " (write it in quotes)" : ""));
    }

    int wholeNumber() {
        if (node instanceof ScalarNode number && number.getTag().equals(Tag.INT)
                && number.getValue().matches("-?[0-9]{1,9}")) {
            return Integer.parseInt(number.getValue());
        }
        throw wrong("a whole number");
    }

    Code code() {
        String text = text();
        return told(() -> new Code(text));
    }

    /** Makes a value of the domain and adds the place to what it refuses. */
    <T> T told(Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            throw new UnreadableQuestionnaire(file, line, path, String.valueOf(e.getMessage()));
        }
    }

    /** What to say when something else was expected here. */
    UnreadableQuestionnaire wrong(String expected) {
        String got = "nothing";
        if (node instanceof ScalarNode scalar && !isNothing()) {
            got = "'" + scalar.getValue() + "'";
        } else if (!isNothing()) {
            got = node instanceof SequenceNode ? "a list" : "keys with values";
        }
        return new UnreadableQuestionnaire(file, line, path, "%s (expected: %s)".formatted(got, expected));
    }

    private boolean isNothing() {
        return node == null || node.getTag().equals(Tag.NULL);
    }

    private String pathTo(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
