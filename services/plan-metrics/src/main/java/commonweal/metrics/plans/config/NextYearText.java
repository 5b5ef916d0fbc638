package commonweal.metrics.plans.config;

import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.plans.Plan;

/**
 * Next year's plan, started from this year's text: priorities, measures and targets stay, what was completed goes, dates
 * have to be set anew, and what is said about this year's paper is left out.
 */
final class NextYearText {

    private static final Set<String> ABOUT_THIS_YEAR = Set.of("until", "notes", "announced", "statements");

    private NextYearText() {}

    /** @param text the text in force for the plan */
    static String of(String text, Plan plan) {
        DumperOptions style = new DumperOptions();
        style.setWidth(160);
        style.setIndicatorIndent(2);
        style.setIndent(4);
        style.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(style), style);
        Node root = yaml.compose(new StringReader(PlanYaml.inYear(text, plan.year())));
        StringWriter written = new StringWriter();
        yaml.serialize(changed((MappingNode) root, plan), written);
        return written.toString();
    }

    private static Node changed(MappingNode root, Plan plan) {
        String year = plan.year().toString();
        String next = plan.year().next().toString();
        drop(root, tuple -> ABOUT_THIS_YEAR.contains(key(tuple)));
        replace(root, "year", text -> next);
        replace(root, "title", text -> text.contains(year) ? text.replace(year, next) : text + " " + next);
        replace(root, "id", text -> text.contains(year) ? text.replace(year, next) : text + "-" + next);
        each(root, "adoption", step -> drop(step, tuple -> !key(tuple).equals("step")));
        each(root, "sections", section -> actions(section));
        drop(root, "funding", "spent");
        each(root, "measures", measure -> drop(measure,
                tuple -> key(tuple).equals("ends") && !endsAfter(text(tuple.getValueNode()), plan.year())));
        return root;
    }

    private static void actions(MappingNode section) {
        value(section, "actions").filter(SequenceNode.class::isInstance).ifPresent(node -> {
            List<Node> actions = ((SequenceNode) node).getValue();
            actions.removeIf(action -> value((MappingNode) action, "status")
                    .filter(status -> text(status).equals("completed")).isPresent());
            actions.forEach(action -> replace((MappingNode) action, "due",
                    due -> due.equals("ongoing") ? due : "to be set"));
        });
    }

    /** An item may be a text alone, which has no such key. */
    private static void drop(MappingNode map, String list, String key) {
        value(map, list).filter(SequenceNode.class::isInstance)
                .ifPresent(node -> ((SequenceNode) node).getValue().stream().filter(MappingNode.class::isInstance)
                        .forEach(item -> drop((MappingNode) item, tuple -> key(tuple).equals(key))));
    }

    private static boolean endsAfter(String date, FinancialYear year) {
        return MeasureYaml.date(date).isAfter(LocalDate.of(year.start() + 1, 3, 31));
    }

    private static void each(MappingNode map, String key, Consumer<MappingNode> change) {
        value(map, key).filter(SequenceNode.class::isInstance).ifPresent(
                node -> ((SequenceNode) node).getValue().forEach(item -> change.accept((MappingNode) item)));
    }

    private static void drop(MappingNode map, Predicate<NodeTuple> which) {
        map.setValue(map.getValue().stream().filter(which.negate()).toList());
    }

    private static void replace(MappingNode map, String key, UnaryOperator<String> change) {
        map.setValue(map.getValue().stream().map(tuple -> key(tuple).equals(key)
                ? new NodeTuple(tuple.getKeyNode(), scalar(change.apply(text(tuple.getValueNode()))))
                : tuple).toList());
    }

    private static Node scalar(String text) {
        return new ScalarNode(Tag.STR, text, null, null, DumperOptions.ScalarStyle.PLAIN);
    }

    private static Optional<Node> value(MappingNode map, String key) {
        return map.getValue().stream().filter(tuple -> key(tuple).equals(key)).map(NodeTuple::getValueNode).findFirst();
    }

    private static String key(NodeTuple tuple) {
        return text(tuple.getKeyNode());
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
