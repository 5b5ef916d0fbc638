package commonweal.metrics.plans.config;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.yaml.snakeyaml.nodes.Node;

import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.plans.config.Problems.Problem;
import commonweal.metrics.statements.Statement;

/** Reads what a plan's text states; the key under which the words stand says what kind of statement it is. */
final class StatementYaml {

    /** One kind: the key that tells it, and all keys it has beside {@code where}. */
    private record Kind(String key, String[] others, BiFunction<String, YamlMap, Statement> reading) {

        static Kind of(String key, BiFunction<String, YamlMap, Statement> reading, String... others) {
            return new Kind(key, others, reading);
        }
    }

    private static final List<Kind> KINDS = List.of(
            Kind.of("share", (where, map) -> new Statement.Share(where, number(map, "share"), number(map, "part"),
                    number(map, "whole")), "part", "whole"),
            Kind.of("change", StatementYaml::change, "from", "to", "number"),
            Kind.of("sum", (where, map) -> new Statement.Sum(where, map.values("sum", MeasureYaml::number),
                    number(map, "total")), "total"),
            Kind.of("answers", (where, map) -> new Statement.Answers(where,
                    map.list("answers").stream().map(StatementYaml::answer).toList())),
            Kind.of("same-figure", (where, map) -> new Statement.SameFigure(where, number(map, "same-figure"),
                    map.texts("for")), "for"),
            Kind.of("due", (where, map) -> new Statement.Due(where, map.value("due", StatementYaml::month), year(map)),
                    "year"),
            Kind.of("due-in-words", (where, map) -> new Statement.DueInWords(where, map.text("due-in-words"),
                    map.texts("may-mean")), "may-mean"),
            Kind.of("months", (where, map) -> new Statement.Span(where, map.value("from", StatementYaml::month),
                    map.value("to", StatementYaml::month), map.value("months", MeasureYaml::whole)), "from", "to"),
            Kind.of("happens", (where, map) -> new Statement.Late(where, map.text("happens"),
                    map.value("in", StatementYaml::month), year(map)), "in", "year"),
            Kind.of("row", (where, map) -> new Statement.Row(where, map.texts("row"))),
            Kind.of("numbering", (where, map) -> new Statement.Numbering(where, map.texts("numbering"))),
            Kind.of("targets", (where, map) -> new Statement.Targets(where, map.texts("targets"))),
            Kind.of("measured", (where, map) -> new Statement.Basis(where, map.text("measured"), map.text("against")),
                    "against"),
            Kind.of("count", (where, map) -> new Statement.Count(where, map.text("count"),
                    map.value("said", MeasureYaml::whole), map.value("found", MeasureYaml::whole)), "said", "found"),
            Kind.of("one-thing",
                    (where, map) -> new Statement.Names(where, map.text("one-thing"), map.texts("given-as")),
                    "given-as"),
            Kind.of("printed", (where, map) -> new Statement.Printed(where, map.text("printed"),
                    map.optionalText("meant")), "meant"),
            Kind.of("list", (where, map) -> new Statement.Listed(where, map.text("list"), map.texts("used"),
                    map.texts("listed")), "used", "listed"));

    private StatementYaml() {}

    static Statement statement(Node node) {
        YamlMap any = YamlMap.of(node, "statement");
        Kind kind = KINDS.stream().filter(known -> any.optional(known.key()).isPresent()).findFirst()
                .orElseThrow(() -> new Problem(node, "statement: of no known kind (expected: one of %s)".formatted(
                        String.join(", ", KINDS.stream().map(Kind::key).toList()))));
        String[] keys = Stream.concat(Stream.of("where", kind.key()),
                Arrays.stream(kind.others())).toArray(String[]::new);
        YamlMap map = YamlMap.of(node, "statement", keys);
        return kind.reading().apply(map.text("where"), map);
    }

    private static Statement change(String where, YamlMap map) {
        BigDecimal percent = number(map, "change");
        return map.optionalValue("number", MeasureYaml::number)
                .<Statement>map(only -> new Statement.HalfAChange(where, percent, only))
                .orElseGet(() -> new Statement.Change(where, percent, number(map, "from"), number(map, "to")));
    }

    private static Statement.Answers.Answer answer(Node node) {
        YamlMap map = YamlMap.of(node, "answer", "answer", "percent");
        return new Statement.Answers.Answer(map.text("answer"), number(map, "percent"));
    }

    private static BigDecimal number(YamlMap map, String key) {
        return map.value(key, MeasureYaml::number);
    }

    private static FinancialYear year(YamlMap map) {
        return map.value("year", FinancialYear::parse);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'%s' (expected: a month such as 2011-03)".formatted(text), e);
        }
    }
}
