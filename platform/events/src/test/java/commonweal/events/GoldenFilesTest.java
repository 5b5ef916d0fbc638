package commonweal.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What has once been written to the log must be read for ever: one file per type and version, never changed. A new version
 * gets a new file ({@code -Dgolden.write=true} writes those that are missing).
 */
class GoldenFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final EventCodec codec = EventCodec.standard();

    static List<Class<? extends DomainEvent>> types() {
        return EventCodec.types().values().stream().sorted(java.util.Comparator.comparing(DomainEvent::typeOf))
                .toList();
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void writesWhatTheFileOfTheCurrentVersionHolds(Class<? extends DomainEvent> type) throws IOException {
        Envelope event = SampleEvents.envelope(type);
        JsonNode written = written(event);
        Path file = FOLDER.resolve("%s.v%d.json".formatted(event.type(), codec.schemaVersion(event.data())));
        if (Boolean.getBoolean("golden.write") && Files.notExists(file)) {
            Files.writeString(file, JSON.writeValueAsString(written) + "\n");
        }

        assertThat(file).exists();
        assertThat(JSON.readTree(Files.readString(file))).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsEveryFileEverWritten(Path file) throws Exception {
        JsonNode golden = JSON.readTree(Files.readString(file));
        Map<String, String> attributes = JSON.treeToValue(golden.get("attributes"), new TypeReference<>() {
        });

        Envelope event = codec.decode(attributes, JSON.writeValueAsBytes(golden.get("data"))).orElseThrow();

        assertThat(file).hasFileName("%s.v%s.json".formatted(event.type(), attributes.get("ce_schemaversion")));
        assertThat(event).isEqualTo(SampleEvents.envelope(event.data().getClass()));
    }

    private JsonNode written(Envelope event) {
        ObjectNode golden = JSON.createObjectNode();
        golden.set("attributes", JSON.valueToTree(codec.attributes(event)));
        golden.set("data", JSON.readTree(new String(codec.data(event.data()), UTF_8)));
        return golden;
    }
}
