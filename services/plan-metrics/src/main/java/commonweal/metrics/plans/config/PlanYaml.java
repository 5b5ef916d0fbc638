package commonweal.metrics.plans.config;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.plans.ActionStatus;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.Plan.Action;
import commonweal.metrics.plans.Plan.AdoptionStep;
import commonweal.metrics.plans.Plan.Priority;
import commonweal.metrics.plans.Plan.Section;
import commonweal.metrics.plans.config.Problems.Problem;

/**
 * Reads one plan. In the text, {@code ${year}} stands for the financial year that is current when it is read,
 * {@code ${start}} and {@code ${end}} for its calendar years: so a plan can be about "this year".
 */
final class PlanYaml {

    private static final String[] KEYS = {"id", "partnership", "title", "year", "aims", "criteria", "adoption",
            "priorities", "themes", "sections", "measures"};

    private final Problems problems;

    private PlanYaml(Problems problems) {
        this.problems = problems;
    }

    /**
     * @param file how the document is called in errors
     * @throws PlanFileInvalid with all that is wrong
     */
    static Plan read(String file, String text, FinancialYear current) {
        Problems problems = new Problems(file);
        Plan plan = compose(problems, text.replace("${year}", current.toString())
                .replace("${start}", Integer.toString(current.start())).replace("${end}",
                        Integer.toString(current.start() + 1)))
                .map(root -> problems.note(root, () -> new PlanYaml(problems).plan(root))).orElse(null);
        problems.throwIfAny();
        if (plan == null) {
            throw new PlanFileInvalid(List.of("%s: empty (expected: a plan)".formatted(file)));
        }
        return plan;
    }

    private static Optional<Node> compose(Problems problems, String text) {
        try {
            return Optional.ofNullable(new Yaml(new LoaderOptions()).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            problems.add(e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1,
                    "%s (expected: a YAML document)".formatted(e.getProblem()));
            return Optional.empty();
        }
    }

    private Plan plan(Node root) {
        YamlMap map = YamlMap.of(root, "plan", KEYS);
        Id id = map.value("id", Id::new);
        List<Priority> priorities = each(map, "priorities", PlanYaml::priority);
        List<Section> sections = each(map, "sections", node -> section(node, priorities));
        List<Measure> measures = measures(map, id, priorities);
        return new Plan(id, map.value("partnership", Code::new), map.text("title"),
                map.value("year", FinancialYear::parse), map.texts("aims"), map.texts("criteria"),
                each(map, "adoption", PlanYaml::adoptionStep), priorities, map.texts("themes"), sections, measures);
    }

    private List<Measure> measures(YamlMap plan, Id id, List<Priority> priorities) {
        Map<Code, Integer> seen = new HashMap<>();
        return each(plan, "measures", node -> {
            Measure measure = MeasureYaml.measure(node, id);
            measure.priority().ifPresent(priority -> known(node, "priority", priority, priorities));
            int line = node.getStartMark().getLine() + 1;
            Integer earlier = seen.putIfAbsent(measure.id(), line);
            if (earlier != null) {
                throw new Problem(node, "measure %s is there already in line %d (expected: another id)"
                        .formatted(measure.id(), earlier));
            }
            return measure;
        });
    }

    /** Reads every item that can be read, and notes what is wrong with the others. */
    private <T> List<T> each(YamlMap map, String key, Function<Node, T> reading) {
        List<T> read = new ArrayList<>();
        for (Node item : map.list(key)) {
            T one = problems.note(item, () -> reading.apply(item));
            if (one != null) {
                read.add(one);
            }
        }
        return read;
    }

    private static Priority priority(Node node) {
        YamlMap map = YamlMap.of(node, "priority", "id", "title", "summary");
        return new Priority(map.value("id", Code::new), map.text("title"), map.optionalText("summary"));
    }

    private static AdoptionStep adoptionStep(Node node) {
        YamlMap map = YamlMap.of(node, "adoption", "step", "date");
        return new AdoptionStep(map.value("step", Code::new), map.optionalValue("date", MeasureYaml::date));
    }

    private Section section(Node node, List<Priority> priorities) {
        YamlMap map = YamlMap.of(node, "section", "title", "priorities", "actions");
        List<Code> about = map.values("priorities", Code::new);
        about.forEach(code -> known(map.required("priorities"), "priorities", code, priorities));
        return new Section(map.text("title"), new TreeSet<>(about), each(map, "actions", PlanYaml::action));
    }

    private static Action action(Node node) {
        YamlMap map = YamlMap.of(node, "action", "number", "title", "lead", "partners", "due", "funding", "status");
        return new Action(map.text("number"), map.text("title"), map.texts("lead"), map.texts("partners"),
                map.text("due"), map.text("funding"),
                map.optionalValue("status", PlanYaml::status).orElse(ActionStatus.NOT_RECORDED));
    }

    private static ActionStatus status(String code) {
        for (ActionStatus status : ActionStatus.values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException(
                "'%s' (expected: completed, underway, not-started or not-recorded)".formatted(code));
    }

    private static void known(Node at, String what, Code code, List<Priority> priorities) {
        if (priorities.stream().noneMatch(priority -> priority.id().equals(code))) {
            throw new Problem(at, "%s: '%s' (expected: one of %s)".formatted(what, code,
                    priorities.stream().map(priority -> priority.id().value()).collect(Collectors.joining(", "))));
        }
    }
}
