package commonweal.local.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import commonweal.local.Failure;
import commonweal.local.api.Api;
import commonweal.local.identity.DemoClient;
import commonweal.local.identity.DemoUser;

/**
 * What tools need to know of a running installation: the file {@code local.json} in its data folder, written when
 * everything is ready and taken away when it stops.
 *
 * @param services the address of every service by its name
 * @param apiClient gets tokens by client credentials
 * @param otherClients more of the same, for other partnerships and for the public pages
 */
public record LocalFile(URI web, Map<String, URI> services, URI issuer, URI tokenEndpoint, URI jwks, Client apiClient,
        List<Client> otherClients, List<User> users, String kafka, String mongo, ControlAddress control, long pid) {

    /** @param agency whose figures the client returns, absent for the others */
    public record Client(String id, String secret, List<String> roles, List<String> scopes, List<String> partnerships,
            @Nullable String agency) {

        static Client of(DemoClient client) {
            return new Client(client.id(), client.secret(), client.roles(), client.scopes(), client.partnerships(),
                    client.agency());
        }
    }

    public record User(String name, String password, String title, List<String> roles, List<String> partnerships) {

        static User of(DemoUser user) {
            return new User(user.name(), user.password(), user.title(), user.roles(), user.partnerships());
        }
    }

    public record ControlAddress(URI address, String secret) {}

    private static final String NAME = "local.json";
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** The address of a service of the installation. */
    public URI address(Part part) {
        return Objects.requireNonNull(services.get(part.id()), part.id());
    }

    /** The client whose tokens allow the partnership; the API client when none is asked for. */
    public Client clientFor(Optional<String> partnership) {
        return Stream.concat(Stream.of(apiClient), otherClients.stream())
                .filter(client -> client.roles().contains("csu-officer"))
                .filter(client -> partnership.isEmpty() || client.partnerships().contains(partnership.get()))
                .findFirst()
                .orElseThrow(() -> Failure.usage("--partnership=%s (expected: hollowdene or sevenoaks)"
                        .formatted(partnership.orElse(""))));
    }

    /** Somebody who speaks to the services with the client's tokens. */
    public Api client(Client client, Duration patience) {
        return new Api(tokenEndpoint, client.id(), client.secret(), patience);
    }

    /** Reads what the installation in the folder said when it was ready. */
    public static LocalFile in(Path data) {
        try {
            return JSON.readValue(Files.readString(data.resolve(NAME)), LocalFile.class);
        } catch (NoSuchFileException e) {
            throw Failure.notDone(
                    "No Commonweal runs in %s (expected: one that is ready; start it first, or say where with --data=FOLDER)"
                            .formatted(data));
        } catch (IOException | JacksonException e) {
            throw Failure.notDone("%s cannot be read: %s".formatted(data.resolve(NAME), e.getMessage()));
        }
    }

    void writeInto(Path data) {
        try {
            // why: it holds secrets, and a temporary file is readable by its owner only
            Path unfinished = Files.createTempFile(data, NAME, null);
            Files.writeString(unfinished, JSON.writeValueAsString(this));
            Files.move(unfinished, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void removeFrom(Path data) {
        try {
            Files.deleteIfExists(data.resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
