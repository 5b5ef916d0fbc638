package commonweal.web.administration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import commonweal.web.administration.SettingValue.Shape;

/**
 * A text of settings (YAML) as pieces that can be changed one at a time: the whole, and each entry of a list of things, such as
 * one letter. A piece has the simple values that stand in it; whatever is not touched stays as it was written, comments too.
 *
 * <p>A piece's place is empty for the whole, else the names of lists and the numbers in them: {@code pause-reasons/2}. The number
 * after a list's last entry is that of a new one.
 */
final class SettingText {

    private final String text;
    private final MappingNode root;
    private final Function<String, List<String>> flags;

    private SettingText(String text, MappingNode root, Function<String, List<String>> flags) {
        this.text = text;
        this.root = root;
        this.flags = flags;
    }

    /**
     * The text as settings; nothing when it is none.
     *
     * @param flags what may be said with yes of an entry though nothing is said of any, by the name of the list
     */
    static Optional<SettingText> read(@Nullable String text, Function<String, List<String>> flags) {
        String told = Objects.requireNonNullElse(text, "");
        return SettingNodes.read(told).map(root -> new SettingText(told, root, flags));
    }

    /** A place with its values, also those that only its neighbours in the list have, which are empty. */
    record Piece(String place, List<SettingValue> values) {}

    /** A list of things, all of a kind. */
    record Things(String place, List<Piece> pieces) {}

    /** Every list of things, those in entries of others after them. */
    List<Things> lists() {
        return lists("", root).toList();
    }

    private Stream<Things> lists(String place, MappingNode map) {
        return sequences("", map).flatMap(found -> {
            String list = place.isEmpty() ? found.name() : place + "/" + found.name();
            List<Node> entries = found.sequence().getValue();
            List<Piece> pieces = new ArrayList<>();
            Stream<Things> inner = Stream.empty();
            for (int i = 0; i < entries.size(); i++) {
                pieces.add(piece(list + "/" + i).orElseThrow());
                inner = Stream.concat(inner, lists(list + "/" + i, (MappingNode) entries.get(i)));
            }
            return Stream.concat(Stream.of(new Things(list, List.copyOf(pieces))), inner);
        });
    }

    /** What stands at a place; nothing when there is no such place. */
    Optional<Piece> piece(String place) {
        return find(place).map(found -> new Piece(place, values(found)));
    }

    /**
     * The text with other values at a place.
     *
     * @param contents by name; what is empty is taken out, but for lists, which stay as empty ones
     */
    String with(String place, Map<String, String> contents) {
        SettingText changed = read(text, flags).orElseThrow();
        Found found = changed.find(place).orElseThrow();
        changed.values(found).forEach(value -> {
            String content = contents.getOrDefault(value.name(), "");
            List<String> name = List.of(value.name().split("\\."));
            if (!found.isNew() && content.equals(value.content())) {
                return;
            }
            if (content.isEmpty() && value.shape() != Shape.LINES) {
                SettingNodes.remove(found.map(), name);
            } else {
                SettingNodes.put(found.map(), name, SettingNodes.node(value.shape(), content));
            }
        });
        if (found.isNew()) {
            found.list().add(found.map());
        }
        return SettingNodes.written(changed.root);
    }

    /** The text without an entry of a list. */
    String without(String place) {
        SettingText changed = read(text, flags).orElseThrow();
        Found found = changed.find(place).orElseThrow();
        found.list().remove(found.map());
        return SettingNodes.written(changed.root);
    }

    /**
     * @param list that it is an entry of; empty for the whole
     * @param name the list's, without numbers
     */
    private record Found(MappingNode map, List<Node> list, String name) {

        boolean isNew() {
            return !list.isEmpty() && !list.contains(map);
        }
    }

    private Optional<Found> find(String place) {
        Found at = new Found(root, List.of(), "");
        String[] steps = place.isEmpty() ? new String[0] : place.split("/");
        for (int i = 0; i < steps.length; i += 2) {
            String name = steps[i];
            Optional<SequenceNode> list = sequences("", at.map()).filter(one -> one.name().equals(name))
                    .map(Named::sequence).findFirst();
            if (list.isEmpty() || i + 1 == steps.length || !steps[i + 1].matches("\\d{1,4}")) {
                return Optional.empty();
            }
            List<Node> entries = list.get().getValue();
            int number = Integer.parseInt(steps[i + 1]);
            if (number > entries.size()) {
                return Optional.empty();
            }
            at = new Found(number < entries.size() ? (MappingNode) entries.get(number) : another(entries), entries,
                    at.name().isEmpty() ? name : at.name() + "." + name);
        }
        return Optional.of(at);
    }

    private static MappingNode another(List<Node> entries) {
        return new MappingNode(Tag.MAP, new ArrayList<>(), ((MappingNode) entries.getLast()).getFlowStyle());
    }

    private List<SettingValue> values(Found found) {
        Map<String, SettingValue> values = new LinkedHashMap<>();
        simple("", found.map()).forEach(value -> values.put(value.name(), value));
        found.list().reversed().forEach(neighbour -> simple("", (MappingNode) neighbour)
                .forEach(value -> values.putIfAbsent(value.name(),
                        found.isNew() && value.shape().isMeasure() ? value : value.emptied())));
        flags.apply(found.name()).forEach(flag -> values.putIfAbsent(flag, SettingValue.flag(flag)));
        return List.copyOf(values.values());
    }

    private static Stream<SettingValue> simple(String before, MappingNode map) {
        return map.getValue().stream().flatMap(entry -> {
            String name = before + ((ScalarNode) entry.getKeyNode()).getValue();
            return switch (entry.getValueNode()) {
                case ScalarNode scalar -> Stream.of(SettingValue.of(name, scalar.getTag(), scalar.getValue()));
                case MappingNode inner -> simple(name + ".", inner);
                case SequenceNode list when list.getValue().stream().allMatch(ScalarNode.class::isInstance) ->
                    Stream.of(SettingValue.ofLines(name, list.getValue().stream()
                            .map(one -> ((ScalarNode) one).getValue()).toList()));
                default -> Stream.empty();
            };
        });
    }

    private record Named(String name, SequenceNode sequence) {}

    private static Stream<Named> sequences(String before, MappingNode map) {
        return map.getValue().stream().flatMap(entry -> {
            String name = before + ((ScalarNode) entry.getKeyNode()).getValue();
            return switch (entry.getValueNode()) {
                case MappingNode inner -> sequences(name + ".", inner);
                case SequenceNode list when !list.getValue().isEmpty()
                        && list.getValue().stream().allMatch(MappingNode.class::isInstance) ->
                    Stream.of(new Named(name, list));
                default -> Stream.empty();
            };
        });
    }
}
