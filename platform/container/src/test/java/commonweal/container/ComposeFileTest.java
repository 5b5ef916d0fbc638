package commonweal.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;

import static commonweal.container.ComposeFile.ROOT;
import static commonweal.container.ComposeFile.map;
import static commonweal.container.ComposeFile.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

class ComposeFileTest {

    static final List<String> OURS = ComposeFile.OURS;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");

    private final ComposeFile compose;

    ComposeFileTest() throws IOException {
        compose = ComposeFile.read();
    }

    @Test
    void followsTheComposeSchema() throws IOException {
        String schema = System.getenv("COMPOSE_SCHEMA");
        if (schema == null || schema.isBlank()) {
            String unchecked = "docker-compose.yml was NOT checked against the Compose schema: COMPOSE_SCHEMA names no file";
            if ("true".equals(System.getenv("CI"))) {
                fail(unchecked);
            }
            System.err.println(unchecked);
            abort(unchecked);
        }

        var validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(withoutIds(Path.of(schema)), InputFormat.JSON);

        assertThat(validator.validate(JsonMapper.shared().writeValueAsString(withoutExtensions()), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("OURS")
    void setsOnlyVariablesThatTheServiceReads(String service) throws IOException {
        Set<String> read = PLACEHOLDER.matcher(settingsOf(service)).results().map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(read).containsAll(map(compose.services().get(service), "environment").keySet());
    }

    @ParameterizedTest
    @FieldSource("OURS")
    void writesOnlySecretsThatTheServiceReads(String service) throws IOException {
        String variable = service.equals("casework-web")
                ? "OIDC_CLIENT_SECRET"
                : service.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + "_MONGODB_URI";

        assertThat(settingsOf(service)).contains("${" + variable);
        assertThat(Files.readString(ROOT.resolve("platform/container/make-secrets.sh"))).contains(service);
        assertThat(texts(compose.services().get(service), "volumes")).contains(service + "-secrets:/run/secrets:ro");
    }

    @ParameterizedTest
    @FieldSource("OURS")
    void buildsEachServiceFromTheOneDockerfileAndWatchesItsHealth(String service) {
        Map<String, Object> definition = compose.services().get(service);

        assertThat(map(definition, "build")).containsEntry("dockerfile", "platform/container/Dockerfile")
                .containsEntry("args", Map.of("SERVICE", service));
        assertThat(ROOT.resolve("services").resolve(service).resolve("pom.xml")).exists();
        assertThat(String.valueOf(map(definition, "healthcheck").get("test"))).contains("/actuator/health/readiness");
        assertThat(texts(definition, "ports")).allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void namesEveryImageWithAFixedVersion() {
        compose.services().forEach((name, definition) -> assertThat(String.valueOf(definition.get("image"))).as(name)
                .matches("[a-z/-]+:v?[0-9]+\\.[0-9]+\\.[0-9]+"));
    }

    @Test
    void mountsOnlyFilesAndVolumesThatExist() {
        Stream<String> sources = compose.services().values().stream().flatMap(service -> texts(service, "volumes"))
                .map(mount -> mount.split(":")[0]).distinct();

        assertThat(sources).allSatisfy(source -> {
            if (source.startsWith("./")) {
                assertThat(ROOT.resolve(source)).exists();
            } else {
                assertThat(compose.volumes()).containsKey(source);
            }
        });
    }

    @Test
    void holdsNoPassword() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docker-compose.yml")))
                .doesNotContainPattern("(?i)(password|secret)\\w*: +\"?\\w");
    }

    /** Its parts name themselves by an {@code id} of a draft long gone, which is no address. */
    private static String withoutIds(Path schema) throws IOException {
        return Files.readString(schema).replaceAll("\"(id|\\$schema)\": \"[^\"]*\",", "");
    }

    /** What only serves as an anchor for others is no part of the schema of 2021. */
    private Map<String, Object> withoutExtensions() {
        return compose.content().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("x-") && !entry.getKey().equals("name"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String settingsOf(String service) throws IOException {
        return Files.readString(
                ROOT.resolve("services").resolve(service).resolve("src/main/resources").resolve(service + ".yaml"));
    }
}
