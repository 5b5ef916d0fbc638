package commonweal.web.administration;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CommentEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;
import org.yaml.snakeyaml.serializer.Serializer;

import commonweal.web.administration.SettingValue.Shape;

/** A text of settings as YAML's nodes, which keep comments and ways of writing: read, changed and written again. */
final class SettingNodes {

    private static final Resolver RESOLVER = new Resolver();

    private SettingNodes() {}

    /** Nothing when the text is no YAML, or not names with values. */
    static Optional<MappingNode> read(String text) {
        try {
            LoaderOptions reading = new LoaderOptions();
            reading.setProcessComments(true);
            Node node = new Yaml(reading).compose(new StringReader(text));
            if (node instanceof MappingNode map) {
                makeRoom(map);
                return Optional.of(map);
            }
            return Optional.empty();
        } catch (YAMLException e) {
            return Optional.empty();
        }
    }

    /** Its comments are given up only where they would say something else to whoever reads it as settings. */
    static String written(MappingNode root) {
        String bare = written(root, false);
        try {
            String commented = written(root, true);
            return meaning(commented).equals(meaning(bare)) ? commented : bare;
        } catch (YAMLException e) {
            return bare;
        }
    }

    private static String written(MappingNode root, boolean commented) {
        StringWriter into = new StringWriter();
        DumperOptions options = options();
        options.setProcessComments(commented);
        Emitter emitter = new Emitter(into, options);
        Serializer serializer = new Serializer(event -> {
            if (commented || !(event instanceof CommentEvent)) {
                emitter.emit(event);
            }
        }, RESOLVER, options, null);
        try {
            serializer.open();
            serializer.serialize(root);
            serializer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A text cannot be written", e);
        }
        return into.toString();
    }

    private static Optional<Object> meaning(String yaml) {
        try {
            return Optional.ofNullable(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        } catch (YAMLException e) {
            return Optional.empty();
        }
    }

    /** An entry in braces cannot be written below a comment, so one that has some stands on several lines. */
    private static void makeRoom(Node node) {
        switch (node) {
            case MappingNode map -> map.getValue().forEach(entry -> makeRoom(entry.getValueNode()));
            case SequenceNode list -> list.getValue().forEach(entry -> {
                if (entry instanceof MappingNode map && map.getFlowStyle() == FlowStyle.FLOW
                        && !comments(map).isEmpty()) {
                    map.setFlowStyle(FlowStyle.BLOCK);
                    map.setBlockComments(comments(map));
                    map.setInLineComments(List.of());
                }
                makeRoom(entry);
            });
            default -> {
            }
        }
    }

    private static List<CommentLine> comments(Node node) {
        return Stream.of(node.getBlockComments(), node.getInLineComments()).filter(Objects::nonNull)
                .flatMap(List::stream).filter(line -> line.getCommentType() != CommentType.BLANK_LINE)
                .map(line -> new CommentLine(line.getStartMark(), line.getEndMark(), line.getValue(),
                        CommentType.BLOCK))
                .toList();
    }

    static Node node(Shape shape, String content) {
        return switch (shape) {
            case LINES -> new SequenceNode(Tag.SEQ,
                    content.lines().map(line -> (Node) scalar(Tag.STR, line)).toList(), FlowStyle.BLOCK);
            // why: a number or a yes that were quoted would be words
            case NUMBER, YES_NO -> scalar(RESOLVER.resolve(NodeId.scalar, content, true), content);
            case SPAN, DAY, LINE, PROSE -> scalar(Tag.STR, content);
        };
    }

    private static ScalarNode scalar(Tag tag, String content) {
        return new ScalarNode(tag, content, null, null,
                content.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN);
    }

    static void put(MappingNode map, List<String> name, Node value) {
        List<NodeTuple> entries = map.getValue();
        for (int i = 0; i < entries.size(); i++) {
            if (isNamed(entries.get(i), name.getFirst())) {
                if (name.size() > 1 && entries.get(i).getValueNode() instanceof MappingNode inner) {
                    put(inner, name.subList(1, name.size()), value);
                } else {
                    value.setInLineComments(entries.get(i).getValueNode().getInLineComments());
                    entries.set(i, new NodeTuple(entries.get(i).getKeyNode(), value));
                }
                return;
            }
        }
        if (name.size() == 1) {
            entries.add(new NodeTuple(scalar(Tag.STR, name.getFirst()), value));
        } else {
            MappingNode inner = new MappingNode(Tag.MAP, new ArrayList<>(), map.getFlowStyle());
            entries.add(new NodeTuple(scalar(Tag.STR, name.getFirst()), inner));
            put(inner, name.subList(1, name.size()), value);
        }
    }

    static void remove(MappingNode map, List<String> name) {
        map.getValue().removeIf(entry -> {
            boolean named = isNamed(entry, name.getFirst());
            if (named && name.size() > 1 && entry.getValueNode() instanceof MappingNode inner) {
                remove(inner, name.subList(1, name.size()));
                return inner.getValue().isEmpty();
            }
            return named && name.size() == 1;
        });
    }

    private static boolean isNamed(NodeTuple entry, String name) {
        return ((ScalarNode) entry.getKeyNode()).getValue().equals(name);
    }

    private static DumperOptions options() {
        DumperOptions writing = new DumperOptions();
        writing.setDefaultFlowStyle(FlowStyle.BLOCK);
        writing.setSplitLines(false);
        return writing;
    }
}
