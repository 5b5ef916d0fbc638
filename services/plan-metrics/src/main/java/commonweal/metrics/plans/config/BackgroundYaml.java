package commonweal.metrics.plans.config;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

import commonweal.metrics.plans.Background;
import commonweal.metrics.plans.Plan;

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
                plan.texts("terms-of-reference"));
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
            return new Background.Fund(YamlMap.scalar(node, "funding"), Optional.empty(), Optional.empty());
        }
        YamlMap map = YamlMap.of(node, "funding", "source", "amount", "for");
        Optional<BigDecimal> amount = map.optionalValue("amount", MeasureYaml::number);
        return new Background.Fund(map.text("source"), amount, map.optionalText("for"));
    }
}
