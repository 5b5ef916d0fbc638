package commonweal.metrics.plans.config;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;

import commonweal.metrics.plans.Cover;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads what stands at the head and the end of a plan's papers; what the plan leaves out is as in the standard. */
final class CoverYaml {

    private static final String STANDARD = "/papers/cover.yaml";
    private static final String[] KEYS = {"classification", "recommendations", "financial", "legal", "equality",
            "equality-table", "net-zero", "community-impact", "corporate", "large-print", "interpreter", "contact"};

    private final Optional<YamlMap> own;
    private final YamlMap standard;

    private CoverYaml(Optional<YamlMap> own, YamlMap standard) {
        this.own = own;
        this.standard = standard;
    }

    static Cover cover(YamlMap plan) {
        return new CoverYaml(plan.optional("cover").map(node -> YamlMap.of(node, "cover", KEYS)), standard()).read();
    }

    private Cover read() {
        YamlMap table = holding("equality-table");
        return new Cover(own.flatMap(map -> map.optionalText("classification")),
                own.map(map -> map.texts("recommendations")).orElse(List.of()), text("financial"), text("legal"),
                new Cover.Equality(text("equality"),
                        table.list("equality-table").stream().map(CoverYaml::answer).toList()),
                text("net-zero"), text("community-impact"), own.flatMap(map -> map.optionalText("corporate")),
                text("large-print"), text("interpreter"), own.flatMap(map -> map.optionalText("contact")));
    }

    private String text(String key) {
        return holding(key).text(key);
    }

    private YamlMap holding(String key) {
        return own.filter(map -> map.optional(key).isPresent()).orElse(standard);
    }

    private static Cover.Answer answer(Node node) {
        YamlMap map = YamlMap.of(node, "equality-table", "question", "answer", "explanation");
        return new Cover.Answer(map.text("question"), map.text("answer"),
                map.optionalText("explanation").orElse("Not stated"));
    }

    private static YamlMap standard() {
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(CoverYaml.class.getResourceAsStream(STANDARD), STANDARD), UTF_8)) {
            return YamlMap.of(new Yaml(new LoaderOptions()).compose(text), "cover", KEYS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
