package commonweal.events;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The catalogue for readers follows from the records and the golden files ({@code -Dcatalogue.write=true} writes it). */
class CatalogueTest {

    private static final Path FILE = Path.of("../docs/event-catalogue.md");

    @Test
    void isUpToDate() throws IOException {
        String catalogue = catalogue();
        if (Boolean.getBoolean("catalogue.write")) {
            Files.writeString(FILE, catalogue);
        }

        assertThat(FILE).hasContent(catalogue);
    }

    private static String catalogue() throws IOException {
        StringBuilder text = new StringBuilder(
                """
                # Event catalogue

                Made from the records and golden files of `platform/events`; do not edit. Every event is a CloudEvent in the binary
                Kafka binding: the topic is its source, the key its subject, and the headers are `ce_id`, `ce_type`, `ce_source`,
                `ce_subject`, `ce_time`, `ce_schemaversion`, `ce_partnership`, `ce_sequence` and, where there is one, `ce_caseid` and
                `ce_traceparent`. A field marked ? may be absent. No field holds personal data.
                """);
        for (String source : List.of("case-intake", "risk-assessment", "tasking", "plan-metrics")) {
            text.append("\n## Topic `").append(source).append("`\n");
            EventCodec.types().values().stream().filter(type -> SampleEvents.source(type).equals(source))
                    .sorted(Comparator.comparing(DomainEvent::typeOf)).forEach(type -> text.append(entry(type)));
        }
        return text.toString();
    }

    private static String entry(Class<? extends DomainEvent> type) {
        String name = DomainEvent.typeOf(type);
        int version = EventCodec.standard().schemaVersion(SampleEvents.event(type));
        String fields = Arrays.stream(type.getRecordComponents()).map(CatalogueTest::field)
                .collect(Collectors.joining(", "));
        return "\n### %s, version %d\n\n%s\n\n```json\n%s\n```\n".formatted(name, version, fields,
                example(name, version));
    }

    private static String field(RecordComponent component) {
        String optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?" : "";
        String type = component.getGenericType().getTypeName().replaceAll("[a-z]+\\.", "");
        return "`%s`%s %s".formatted(component.getName(), optional, type);
    }

    private static String example(String name, int version) {
        try {
            JsonNode golden = JsonMapper.shared()
                    .readTree(Files
                            .readString(Path.of("src/test/resources/golden/%s.v%d.json".formatted(name, version))));
            return golden.get("data").toString();
        } catch (IOException e) {
            throw new AssertionError("No golden file of " + name, e);
        }
    }
}
