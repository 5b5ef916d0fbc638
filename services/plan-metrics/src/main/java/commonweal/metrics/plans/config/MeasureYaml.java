package commonweal.metrics.plans.config;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.measures.Baseline;
import commonweal.metrics.measures.Better;
import commonweal.metrics.measures.FactFormula;
import commonweal.metrics.measures.Formula;
import commonweal.metrics.measures.Kind;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.measures.ReturnFormula;
import commonweal.metrics.measures.Target;
import commonweal.metrics.measures.Target.Comparison;

/** Reads one measure. */
final class MeasureYaml {

    private static final String[] KEYS = {"id", "title", "priority", "action", "kind", "unit", "cohort", "stock",
            "dated",
            "numerator",
            "only", "amount", "cut-off", "exclude", "returned-by", "every", "register", "target", "better", "baseline",
            "population", "minimum", "margin", "small-numbers", "ends", "note"};
    private static final Pattern BOUND = Pattern.compile("(at least|at most) (\\d+(?:\\.\\d+)?)(%?)");
    private static final Pattern FEWER = Pattern.compile("(\\d+(?:\\.\\d+)?)% fewer");

    private MeasureYaml() {}

    static Measure measure(Node node, Id plan) {
        YamlMap map = YamlMap.of(node, "measure", KEYS);
        Code id = map.value("id", Code::new);
        Kind kind = map.value("kind", MeasureYaml::kind);
        Measure.Rules rules = new Measure.Rules(map.optionalValue("minimum", MeasureYaml::whole).orElse(5),
                map.optionalValue("margin", MeasureYaml::number).orElse(BigDecimal.valueOf(5)));
        Optional<Target> target = map.optionalValue("target", text -> target(text, kind)).flatMap(found -> found);
        Optional<LocalDate> ends = map.optionalValue("ends", MeasureYaml::date);
        Optional<Better> better = map.optionalValue("better", Better::parse);
        Optional<Boolean> hide = map.optionalValue("small-numbers", MeasureYaml::hide);
        Counting counting = counting(map, plan, id, kind);
        return new Measure(id, map.text("title"), map.optionalValue("priority", Code::new),
                map.optionalText("action"), kind, counting.unit(), counting.formula(), target, baseline(map),
                map.optionalValue("population", MeasureYaml::number), rules, counting.feed(), better,
                hide.orElse(counting.aboutPeople()), ends, map.optionalText("note"), "").defined();
    }

    /** What is counted, and where it comes from. */
    private record Counting(String unit, Formula formula, Measure.Feed feed, boolean aboutPeople) {}

    private static Counting counting(YamlMap map, Id plan, Code id, Kind kind) {
        if (map.optional("returned-by").isPresent()) {
            return new Counting(map.text("unit"), new ReturnFormula(plan, id), returned(map), kind != Kind.MILESTONE);
        }
        if (map.optional("stock").isPresent()) {
            return new Counting(map.text("unit"), FormulaYaml.stock(map, kind), new Measure.Feed.Casework(), false);
        }
        FactFormula formula = FormulaYaml.formula(map, kind);
        return new Counting(formula.unit().plural(), formula, new Measure.Feed.Casework(),
                formula.unit().isAboutPeople());
    }

    private static Measure.Feed.Returned returned(YamlMap map) {
        Set<Code> agencies = new TreeSet<>(map.values("returned-by", Code::new));
        return new Measure.Feed.Returned(agencies, map.optionalValue("every", every -> switch (every) {
            case "quarter" -> false;
            case "year" -> true;
            default -> throw new IllegalArgumentException("'%s' (expected: quarter or year)".formatted(every));
        }).orElse(false), map.optional("register").map(MeasureYaml::register));
    }

    private static Measure.Register register(Node node) {
        YamlMap map = YamlMap.of(node, "register", "top-three", "reached-by");
        return new Measure.Register(map.text("top-three"), new TreeSet<>(map.values("reached-by", Code::new)));
    }

    /** Whether a small number is kept back in what is published. */
    private static boolean hide(String word) {
        return switch (word) {
            case "hide" -> true;
            case "show" -> false;
            default -> throw new IllegalArgumentException("'%s' (expected: hide or show)".formatted(word));
        };
    }

    private static Optional<Baseline> baseline(YamlMap map) {
        return map.optional("baseline").map(node -> {
            if (node instanceof ScalarNode) {
                return YamlMap.value(node, "baseline", text -> {
                    if (text.equals("year-before")) {
                        return new Baseline.YearBefore();
                    }
                    throw new IllegalArgumentException(
                            "'%s' (expected: year-before, or per-year and label)".formatted(text));
                });
            }
            YamlMap stated = YamlMap.of(node, "baseline", "per-year", "label");
            return new Baseline.Stated(stated.value("per-year", MeasureYaml::number), stated.text("label"));
        });
    }

    static Optional<Target> target(String text, Kind kind) {
        Matcher fewer = FEWER.matcher(text);
        if (kind == Kind.CHANGE && fewer.matches()) {
            return Optional.of(new Target(Comparison.AT_MOST, new BigDecimal(fewer.group(1)).negate()));
        }
        Matcher bound = BOUND.matcher(text);
        if (bound.matches() && kind != Kind.MILESTONE && bound.group(3).isEmpty() != kind.isPercentage()) {
            return Optional.of(new Target(bound.group(1).equals("at least") ? Comparison.AT_LEAST : Comparison.AT_MOST,
                    new BigDecimal(bound.group(2))));
        }
        if (text.equals("not set")) {
            return Optional.empty();
        }
        if (kind == Kind.MILESTONE && text.equals("done")) {
            return Optional.of(new Target(Comparison.AT_LEAST, BigDecimal.ONE));
        }
        throw new IllegalArgumentException("'%s' (expected: %s or 'not set')".formatted(text, switch (kind) {
            case RATIO, COVERAGE -> "a percentage such as 'at least 80%'";
            case CHANGE -> "a change such as '5% fewer' or 'at most 3%'";
            case COUNT, AVERAGE -> "a number such as 'at least 20' or 'at most 3'";
            case MILESTONE -> "'done'";
        }));
    }

    private static Kind kind(String code) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' (expected: %s)".formatted(code,
                        Arrays.stream(Kind.values()).map(Kind::code).collect(Collectors.joining(", ")))));
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'%s' (expected: a date such as 2011-09-30)".formatted(text), e);
        }
    }

    static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' (expected: a number)".formatted(text), e);
        }
    }

    static int whole(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' (expected: a whole number)".formatted(text), e);
        }
    }
}
