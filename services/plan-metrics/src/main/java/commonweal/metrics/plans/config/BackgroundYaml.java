package commonweal.metrics.plans.config;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

import commonweal.events.Code;
import commonweal.metrics.plans.Background;
import commonweal.metrics.plans.Criterion;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.config.Problems.Problem;

/** Reads what a plan says beside its tables. */
final class BackgroundYaml {

    private BackgroundYaml() {}

    static Background background(YamlMap plan) {
        TreeMap<String, String> glossary = new TreeMap<>();
        plan.optional("glossary").ifPresent(node -> {
            for (Map.Entry<String, Node> entry : YamlMap.of(node, "glossary").values().entrySet()) {
                glossary.put(entry.getKey(), YamlMap.scalar(entry.getValue(), entry.getKey()));
            }
        });
        return new Background(plan.texts("notes"), plan.optional("announced").map(BackgroundYaml::announced),
                plan.list("funding").stream().map(BackgroundYaml::fund).toList(), plan.texts("members"), glossary,
                plan.texts("terms-of-reference"), plan.list("panels").stream().map(BackgroundYaml::panel).toList(),
                plan.list("assessed").stream().map(BackgroundYaml::assessed).toList(),
                plan.list("comparisons").stream().map(BackgroundYaml::comparison).toList(),
                plan.values("districts", Code::new), CoverYaml.cover(plan));
    }

    private static Background.Comparison comparison(Node node) {
        YamlMap map = YamlMap.of(node, "comparisons", "priority", "what", "here", "with", "source");
        return new Background.Comparison(map.value("priority", Code::new), map.text("what"),
                map.optionalValue("here", MeasureYaml::number),
                map.list("with").stream().map(BackgroundYaml::other).toList(), map.optionalText("source"));
    }

    private static Background.Other other(Node node) {
        YamlMap map = YamlMap.of(node, "with", "who", "there", "place");
        try {
            return new Background.Other(map.text("who"), map.optionalValue("there", MeasureYaml::number),
                    map.optionalText("place"));
        } catch (IllegalArgumentException e) {
            throw new Problem(node, String.valueOf(e.getMessage()));
        }
    }

    private static Background.Panel panel(Node node) {
        YamlMap map = YamlMap.of(node, "panels", "community", "priorities");
        return new Background.Panel(map.text("community"), map.texts("priorities"));
    }

    private static Background.Assessed assessed(Node node) {
        String[] criteria = Arrays.stream(Criterion.values()).map(Criterion::code).toArray(String[]::new);
        YamlMap map = YamlMap.of(node, "assessed", Stream.concat(Stream.of("priority"), Arrays.stream(criteria))
                .toArray(String[]::new));
        Map<Criterion, String> said = new EnumMap<>(Criterion.class);
        Arrays.stream(Criterion.values()).forEach(
                criterion -> map.optionalText(criterion.code()).ifPresent(text -> said.put(criterion, text)));
        return new Background.Assessed(map.value("priority", Code::new), said);
    }

    static Plan.Rules rules(YamlMap plan) {
        Optional<YamlMap> returns = plan.optional("returns").map(node -> YamlMap.of(node, "returns", "due-days",
                "remind-days"));
        return new Plan.Rules(
                plan.optionalValue("small-numbers", MeasureYaml::whole).orElse(Plan.Rules.USUAL.smallNumbers()),
                returns.flatMap(map -> map.optionalValue("due-days", MeasureYaml::whole))
                        .orElse(Plan.Rules.USUAL.dueDays()),
                returns.flatMap(map -> map.optionalValue("remind-days", MeasureYaml::whole))
                        .orElse(Plan.Rules.USUAL.remindDays()));
    }

    private static Background.Announced announced(Node node) {
        YamlMap map = YamlMap.of(node, "announced", "measures", "actions");
        return new Background.Announced(map.optionalValue("measures", MeasureYaml::whole),
                map.optionalValue("actions", MeasureYaml::whole));
    }

    /** A source is a text, or has an amount too. */
    private static Background.Fund fund(Node node) {
        if (node instanceof ScalarNode) {
            return new Background.Fund(YamlMap.scalar(node, "funding"), Optional.empty(), Optional.empty(), List.of());
        }
        YamlMap map = YamlMap.of(node, "funding", "source", "amount", "for", "spent");
        Optional<BigDecimal> amount = map.optionalValue("amount", MeasureYaml::number);
        return new Background.Fund(map.text("source"), amount, map.optionalText("for"),
                map.list("spent").stream().map(BackgroundYaml::spent).toList());
    }

    private static Background.Spent spent(Node node) {
        YamlMap map = YamlMap.of(node, "spent", "on", "amount", "action", "result");
        return new Background.Spent(map.text("on"), map.optionalValue("amount", MeasureYaml::number),
                map.optionalText("action"), map.optionalText("result"));
    }
}
