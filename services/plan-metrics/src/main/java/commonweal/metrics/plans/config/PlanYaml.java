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
import commonweal.metrics.plans.Background;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.Plan.Action;
import commonweal.metrics.plans.Plan.AdoptionStep;
import commonweal.metrics.plans.Plan.Crossing;
import commonweal.metrics.plans.Plan.Priority;
import commonweal.metrics.plans.Plan.Section;
import commonweal.metrics.plans.config.Problems.Problem;

/**
 * Reads one plan. In the text, {@code ${year}} stands for the financial year that is current when it is read,
 * {@code ${start}} and {@code ${end}} for its calendar years: so a plan can be about "this year".
 */
final class PlanYaml {

    private static final String[] KEYS = {"id", "partnership", "title", "year", "until", "aims", "criteria", "adoption",
            "priorities", "themes", "crosswalk", "sections", "measures", "notes", "announced", "funding", "members",
            "glossary", "terms-of-reference", "panels", "assessed", "comparisons", "districts", "cover",
            "small-numbers", "returns",
            "statements"};

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
        Plan plan = compose(problems, inYear(text, current))
                .map(root -> problems.note(root, () -> new PlanYaml(problems).plan(root))).orElse(null);
        problems.throwIfAny();
        if (plan == null) {
            throw new PlanFileInvalid(List.of("%s: empty (expected: a plan)".formatted(file)));
        }
        return plan;
    }

    /** The text with that year in place of "this year". */
    static String inYear(String text, FinancialYear year) {
        return text.replace("${year}", year.toString()).replace("${start}", Integer.toString(year.start()))
                .replace("${end}", Integer.toString(year.start() + 1));
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
        Id id = map.value("id", PlanYaml::id);
        List<Priority> priorities = each(map, "priorities", PlanYaml::priority);
        List<Section> sections = each(map, "sections", node -> section(node, priorities));
        List<Measure> measures = measures(map, id, priorities, sections);
        FinancialYear year = map.value("year", FinancialYear::parse);
        return new Plan(id, map.value("partnership", Code::new), map.text("title"), year,
                map.optionalValue("until", FinancialYear::parse).orElse(year), map.texts("aims"), map.texts("criteria"),
                each(map, "adoption", PlanYaml::adoptionStep), priorities, map.texts("themes"),
                each(map, "crosswalk", node -> crossing(node, priorities, map.texts("themes"))), sections, measures,
                background(map, priorities, sections), BackgroundYaml.rules(map),
                each(map, "statements", StatementYaml::statement));
    }

    private static Background background(YamlMap map, List<Priority> priorities, List<Section> sections) {
        Background background = BackgroundYaml.background(map);
        background.assessed()
                .forEach(assessed -> known(map.required("assessed"), "assessed", assessed.priority(), priorities));
        background.comparisons().forEach(
                compared -> known(map.required("comparisons"), "comparisons", compared.priority(), priorities));
        background.funding().stream().flatMap(fund -> fund.spent().stream()).flatMap(spent -> spent.action().stream())
                .forEach(number -> known(map.required("funding"), number, sections));
        return background;
    }

    private List<Measure> measures(YamlMap plan, Id id, List<Priority> priorities, List<Section> sections) {
        Map<Code, Integer> seen = new HashMap<>();
        return each(plan, "measures", node -> {
            Measure measure = MeasureYaml.measure(node, id);
            measure.priority().ifPresent(priority -> known(node, "priority", priority, priorities));
            measure.action().ifPresent(number -> known(node, number, sections));
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

    /** The pages of a plan's quarters have ids that end like this. */
    private static Id id(String text) {
        if (text.matches(".*-q[1-4]")) {
            throw new IllegalArgumentException("'%s' (expected: one that does not end like a quarter)".formatted(text));
        }
        return new Id(text);
    }

    private static Priority priority(Node node) {
        YamlMap map = YamlMap.of(node, "priority", "id", "title", "summary", "categories");
        return new Priority(map.value("id", Code::new), map.text("title"), map.optionalText("summary"),
                new TreeSet<>(map.values("categories", Code::new)));
    }

    private static AdoptionStep adoptionStep(Node node) {
        YamlMap map = YamlMap.of(node, "adoption", "step", "date", "planned");
        return new AdoptionStep(map.value("step", Code::new), map.optionalValue("date", MeasureYaml::date),
                map.optionalValue("planned", MeasureYaml::date));
    }

    private static Crossing crossing(Node node, List<Priority> priorities, List<String> themes) {
        YamlMap map = YamlMap.of(node, "crosswalk", "district", "county", "themes", "why");
        Optional<Code> county = map.optionalValue("county", Code::new);
        county.ifPresent(code -> known(map.required("county"), "county", code, priorities));
        map.texts("themes").stream().filter(theme -> !themes.contains(theme)).forEach(theme -> {
            throw new Problem(map.required("themes"),
                    "themes: '%s' (expected: one of %s)".formatted(theme, String.join("; ", themes)));
        });
        return new Crossing(map.value("district", Code::new), county, map.texts("themes"), map.optionalText("why"));
    }

    private Section section(Node node, List<Priority> priorities) {
        YamlMap map = YamlMap.of(node, "section", "title", "priorities", "actions");
        List<Code> about = map.values("priorities", Code::new);
        about.forEach(code -> known(map.required("priorities"), "priorities", code, priorities));
        return new Section(map.text("title"), new TreeSet<>(about), each(map, "actions", PlanYaml::action));
    }

    private static Action action(Node node) {
        YamlMap map = YamlMap.of(node, "action", "number", "title", "lead", "partners", "due", "funding", "status",
                "reported-by", "note", "saves");
        return new Action(map.text("number"), map.text("title"), map.texts("lead"), map.texts("partners"),
                map.text("due"), map.text("funding"),
                map.optionalValue("status", ActionStatus::parse).orElse(ActionStatus.NOT_RECORDED),
                new TreeSet<>(map.values("reported-by", Code::new)), map.optionalText("note"),
                map.optionalValue("saves", PlanYaml::yes).orElse(false));
    }

    private static void known(Node at, String number, List<Section> sections) {
        if (sections.stream().flatMap(section -> section.actions().stream())
                .noneMatch(action -> action.number().equals(number))) {
            throw new Problem(at, "action: '%s' (expected: the number of an action)".formatted(number));
        }
    }

    private static boolean yes(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("'%s' (expected: true or false)".formatted(word));
        };
    }

    private static void known(Node at, String what, Code code, List<Priority> priorities) {
        if (priorities.stream().noneMatch(priority -> priority.id().equals(code))) {
            throw new Problem(at, "%s: '%s' (expected: one of %s)".formatted(what, code,
                    priorities.stream().map(priority -> priority.id().value()).collect(Collectors.joining(", "))));
        }
    }
}
