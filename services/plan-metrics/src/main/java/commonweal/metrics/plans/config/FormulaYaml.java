package commonweal.metrics.plans.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

import commonweal.events.EventCodec;
import commonweal.metrics.measures.Counting;
import commonweal.metrics.measures.EventDetails;
import commonweal.metrics.measures.Exclusion;
import commonweal.metrics.measures.FactFormula;
import commonweal.metrics.measures.Kind;
import commonweal.metrics.measures.Match;
import commonweal.metrics.measures.Selector;
import commonweal.metrics.measures.StockFormula;
import commonweal.metrics.measures.Unit;
import commonweal.metrics.plans.config.Problems.Problem;

/** Reads how a measure counts facts. */
final class FormulaYaml {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,6})\\.\\.(\\d{1,6})");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,4}) days");

    private FormulaYaml() {}

    static FactFormula formula(YamlMap measure, Kind kind) {
        Selector cohort = selector(measure.required("cohort"), "cohort");
        Optional<String> dated = measure.optionalText("dated");
        dated.ifPresent(detail -> known(measure.required("dated"), cohort.event(), detail));
        return new FactFormula(measure.value("unit", Unit::parse), cohort, only(measure), dated,
                counting(measure, kind, cohort),
                measure.optionalValue("cut-off", FormulaYaml::cutOff).flatMap(days -> days), exclusions(measure));
    }

    /** Something that is there from one event to another, of a known whole. */
    static StockFormula stock(YamlMap measure, Kind kind) {
        Node node = measure.required("stock");
        boolean comparedWithTheYearBefore = measure.optional("baseline").filter(ScalarNode.class::isInstance)
                .isPresent();
        if (kind != Kind.COVERAGE || measure.optional("population").isEmpty() || comparedWithTheYearBefore) {
            throw new Problem(node,
                    "stock: in a %s%s (expected: in a coverage with a population, compared with nothing or a stated level)"
                            .formatted(kind.code(), comparedWithTheYearBefore ? " compared with the year before" : ""));
        }
        YamlMap map = YamlMap.of(node, "stock", "from", "where", "until");
        String from = event(map, "from");
        String until = event(map, "until");
        List.of(from, until).forEach(event -> known(node, event, StockFormula.PAIR));
        return new StockFormula(new Selector(Selector.Pick.FIRST, from, conditions(map, "where", from),
                new TreeMap<>()), until);
    }

    private static Counting counting(YamlMap measure, Kind kind, Selector cohort) {
        return switch (kind) {
            case RATIO -> new Counting.Outcome(selector(measure.required("numerator"), "numerator"));
            case COUNT, CHANGE, MILESTONE -> new Counting.Each();
            case COVERAGE -> measure.optional("numerator")
                    .<Counting>map(node -> new Counting.Outcome(selector(node, "numerator")))
                    .orElseGet(Counting.Each::new);
            case AVERAGE -> {
                String detail = measure.text("amount");
                known(measure.required("amount"), cohort.event(), detail);
                SortedSet<String> numbers = EventDetails.numbers(cohort.event());
                if (!numbers.contains(detail)) {
                    throw new Problem(measure.required("amount"),
                            "amount: '%s' of %s is not a number (expected: %s)".formatted(detail, cohort.event(),
                                    numbers.isEmpty()
                                            ? "another event, it has no numbers"
                                            : "one of " + String.join(", ", numbers)));
                }
                yield new Counting.Amount(detail);
            }
        };
    }

    private static Optional<Integer> cutOff(String text) {
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            return Optional.of(Integer.parseInt(days.group(1)));
        }
        if (text.equals("none")) {
            return Optional.empty();
        }
        throw new IllegalArgumentException(
                "'%s' (expected: none, or a number of days such as 28 days)".formatted(text));
    }

    private static List<Selector> only(YamlMap measure) {
        return measure.list("only").stream().map(node -> selector(node, "only")).toList();
    }

    private static List<Exclusion> exclusions(YamlMap measure) {
        return measure.list("exclude").stream().map(item -> {
            YamlMap rule = YamlMap.of(item, "exclude", "code", "why", "when");
            return new Exclusion(rule.value("code", code -> new commonweal.events.Code(code).value()), rule.text("why"),
                    selector(rule.required("when"), "when"));
        }).toList();
    }

    static Selector selector(Node node, String what) {
        YamlMap map = YamlMap.of(node, what, "first", "last", "any", "where", "is");
        List<Selector.Pick> picks = Arrays.stream(Selector.Pick.values())
                .filter(pick -> map.values().containsKey(key(pick))).toList();
        if (picks.size() != 1) {
            throw new Problem(node, "%s: %d of first, last and any (expected: one of them, with a type of event)"
                    .formatted(what, picks.size()));
        }
        String event = event(map, key(picks.getFirst()));
        return new Selector(picks.getFirst(), event, conditions(map, "where", event), conditions(map, "is", event));
    }

    private static String event(YamlMap map, String key) {
        String event = map.text(key);
        if (!EventCodec.types().containsKey(event)) {
            throw new Problem(map.required(key), "%s: '%s' is no event (expected: one of %s)".formatted(key, event,
                    String.join(", ", new TreeSet<>(EventCodec.types().keySet()))));
        }
        return event;
    }

    private static String key(Selector.Pick pick) {
        return pick.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static SortedMap<String, Match> conditions(YamlMap selector, String key, String event) {
        SortedMap<String, Match> conditions = new TreeMap<>();
        selector.optional(key).ifPresent(node -> {
            for (Map.Entry<String, Node> condition : YamlMap.of(node, key).values().entrySet()) {
                known(condition.getValue(), event, condition.getKey());
                conditions.put(condition.getKey(), match(condition.getValue(), condition.getKey()));
            }
        });
        return conditions;
    }

    private static void known(Node at, String event, String detail) {
        SortedSet<String> names = EventDetails.names(event);
        if (!names.contains(detail)) {
            throw new Problem(at, "%s has no '%s' (expected: one of %s)".formatted(event, detail,
                    String.join(", ", names)));
        }
    }

    private static Match match(Node node, String detail) {
        List<String> words = YamlMap.texts(node, detail);
        if (words.size() == 1) {
            String word = words.getFirst();
            Matcher range = RANGE.matcher(word);
            if (range.matches()) {
                return YamlMap.value(node, detail, text -> new Match.Between(Integer.parseInt(range.group(1)),
                        Integer.parseInt(range.group(2))));
            }
            if (word.equals("present")) {
                return new Match.Present();
            }
            if (word.equals("absent")) {
                return new Match.Absent();
            }
        }
        return new Match.OneOf(new TreeSet<>(words));
    }
}
