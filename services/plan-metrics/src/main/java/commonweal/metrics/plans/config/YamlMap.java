package commonweal.metrics.plans.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import commonweal.metrics.plans.config.Problems.Problem;

/** A mapping in the document, read key by key; a key that nobody expects is a problem. */
final class YamlMap {

    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlMap(MappingNode node) {
        this.node = node;
        for (NodeTuple pair : node.getValue()) {
            if (values.put(scalar(pair.getKeyNode(), "key"), pair.getValueNode()) != null) {
                throw new Problem(pair.getKeyNode(), "'%s' is there twice (expected: once)"
                        .formatted(scalar(pair.getKeyNode(), "key")));
            }
        }
    }

    static YamlMap of(Node node, String what, String... keys) {
        if (!(node instanceof MappingNode mapping)) {
            throw new Problem(node, "%s: %s (expected: keys and values such as %s)".formatted(what, shown(node),
                    String.join(", ", keys)));
        }
        YamlMap map = new YamlMap(mapping);
        if (keys.length > 0) {
            map.refuseOtherThan(what, keys);
        }
        return map;
    }

    private void refuseOtherThan(String what, String... keys) {
        for (NodeTuple pair : node.getValue()) {
            if (!Arrays.asList(keys).contains(scalar(pair.getKeyNode(), "key"))) {
                throw new Problem(pair.getKeyNode(), "%s: '%s' is not known here (expected: %s)".formatted(what,
                        scalar(pair.getKeyNode(), "key"), String.join(", ", keys)));
            }
        }
    }

    Node node() {
        return node;
    }

    Map<String, Node> values() {
        return values;
    }

    Node required(String key) {
        Node value = values.get(key);
        if (value == null) {
            throw new Problem(node, "'%s' is missing (expected: a value for it)".formatted(key));
        }
        return value;
    }

    Optional<Node> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    String text(String key) {
        return scalar(required(key), key);
    }

    Optional<String> optionalText(String key) {
        return optional(key).map(value -> scalar(value, key));
    }

    /** Reads a value with a function that refuses with an {@link IllegalArgumentException}. */
    <T> T value(String key, Function<String, T> reading) {
        return value(required(key), key, reading);
    }

    <T> Optional<T> optionalValue(String key, Function<String, T> reading) {
        return optional(key).map(node -> value(node, key, reading));
    }

    static <T> T value(Node at, String key, Function<String, T> reading) {
        try {
            return reading.apply(scalar(at, key));
        } catch (IllegalArgumentException e) {
            throw new Problem(at, "%s: %s".formatted(key, e.getMessage()));
        }
    }

    List<Node> list(String key) {
        return optional(key).map(value -> items(value, key)).orElse(List.of());
    }

    /** Reads each of a list of words with a function that refuses with an {@link IllegalArgumentException}. */
    <T> List<T> values(String key, Function<String, T> reading) {
        return optional(key).map(node -> {
            List<Node> words = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
            return words.stream().map(word -> value(word, key, reading)).toList();
        }).orElse(List.of());
    }

    /** A list of words; a single word may stand without brackets. */
    List<String> texts(String key) {
        return optional(key).map(value -> texts(value, key)).orElse(List.of());
    }

    static List<String> texts(Node value, String key) {
        if (value instanceof ScalarNode) {
            return List.of(scalar(value, key));
        }
        List<String> texts = new ArrayList<>();
        items(value, key).forEach(item -> texts.add(scalar(item, key)));
        return texts;
    }

    private static List<Node> items(Node value, String key) {
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw new Problem(value, "%s: %s (expected: a list)".formatted(key, shown(value)));
    }

    static String scalar(Node node, String what) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw new Problem(node, "%s: %s (expected: a text)".formatted(what, shown(node)));
    }

    private static String shown(Node node) {
        return switch (node) {
            case ScalarNode scalar -> "'" + scalar.getValue() + "'";
            case SequenceNode sequence -> "a list";
            default -> "keys and values";
        };
    }
}
