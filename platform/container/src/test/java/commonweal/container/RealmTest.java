package commonweal.container;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static commonweal.container.ComposeFile.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

class RealmTest {

    private final JsonNode realm;

    RealmTest() throws IOException {
        realm = JsonMapper.shared()
                .readTree(Files.readString(ROOT.resolve("platform/container/keycloak/commonweal-realm.json")));
    }

    @Test
    void hasEveryRoleAndADemoUserForEach() {
        assertThat(names(realm.at("/roles/realm"), "name")).containsExactlyInAnyOrder("csu-officer", "csu-manager",
                "group-chair", "group-member", "partner-returns", "scrutiny", "county", "operator");
        assertThat(names(realm.at("/roles/realm"), "name")).allSatisfy(role -> assertThat(realm.get("users"))
                .anyMatch(user -> user.get("realmRoles").valueStream().anyMatch(has -> has.asString().equals(role))));
    }

    @Test
    void keepsItsClientsSecretsInFiles() {
        assertThat(names(realm.get("clients"), "secret")).allMatch(secret -> secret.startsWith("${"));
    }

    @Test
    void asksTheWebClientForAProofKey() {
        assertThat(realm.get("clients").valueStream()
                .filter(client -> client.get("clientId").asString().equals("casework-web")))
                .allMatch(client -> client.at("/attributes/pkce.code.challenge.method").asString().equals("S256"));
    }

    private static Stream<String> names(JsonNode list, String field) {
        return list.valueStream().map(entry -> entry.get(field).asString());
    }
}
