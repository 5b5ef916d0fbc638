package commonweal.local.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Both ways to run Commonweal know the same invented people. */
class DemoUserTest {

    private record Rights(String name, List<String> roles, List<String> agency, List<String> partnerships) {}

    private final JsonNode realm;

    DemoUserTest() throws IOException {
        realm = JsonMapper.shared()
                .readTree(Files.readString(Path.of("../container/keycloak/commonweal-realm.json")));
    }

    @Test
    void keycloakKnowsTheSamePeople() {
        Map<String, Rights> people = DemoUser.ALL.stream().collect(Collectors.toMap(DemoUser::name,
                user -> new Rights(user.fullName(), user.roles(), Stream.ofNullable(user.agency()).toList(),
                        user.partnerships())));

        assertThat(users(false)).isEqualTo(people);
    }

    @Test
    void keycloakKnowsTheSameTools() {
        Map<String, Rights> tools = Stream.of(DemoClient.API, DemoClient.ARCHIVE_API)
                .collect(Collectors.toMap(client -> "service-account-" + client.id(),
                        client -> new Rights("", client.roles(), List.of(), client.partnerships())));

        assertThat(users(true)).isEqualTo(tools);
    }

    @Test
    void everyAgencyIsOneThatCaseIntakeAndTaskingKnow() throws IOException {
        List<String> agencies = DemoUser.ALL.stream().map(DemoUser::agency).filter(agency -> agency != null).distinct()
                .toList();

        assertThat(codes("case-intake-reference-data.yaml")).containsAll(agencies);
        assertThat(codes("tasking-groups.yaml")).containsAll(agencies);
    }

    private Map<String, Rights> users(boolean tools) {
        return realm.path("users").valueStream().filter(user -> user.has("serviceAccountClientId") == tools)
                .collect(Collectors.toMap(user -> user.path("username").asString(), user -> new Rights(
                        (user.path("firstName").asString("") + " " + user.path("lastName").asString("")).strip(),
                        texts(user.path("realmRoles")), texts(user.at("/attributes/agency")),
                        texts(user.at("/attributes/partnerships")))));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    /** Every {@code code} that stands in a list called {@code agencies}. */
    private static List<String> codes(String resource) throws IOException {
        return agencies(new Yaml().load(new ClassPathResource(resource).getInputStream())).toList();
    }

    private static Stream<String> agencies(Object part) {
        return switch (part) {
            case Map<?, ?> map -> map.entrySet().stream()
                    .flatMap(entry -> entry.getKey().equals("agencies") && entry.getValue() instanceof List<?> list
                            && list.getFirst() instanceof Map
                                    ? list.stream().map(agency -> String.valueOf(((Map<?, ?>) agency).get("code")))
                                    : agencies(entry.getValue()));
            case List<?> list -> list.stream().flatMap(DemoUserTest::agencies);
            case null, default -> Stream.empty();
        };
    }
}
