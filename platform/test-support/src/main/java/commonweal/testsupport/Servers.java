package commonweal.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import org.jspecify.annotations.Nullable;

import commonweal.embedded.EmbeddedBroker;
import commonweal.embedded.EmbeddedStore;

/**
 * One broker, one store and one token issuer for all tests of a JVM, each started when first asked for and stopped
 * with the JVM.
 *
 * <p>When the environment variable {@code MONGODB_URI} is set, the store is the server it names; the names of
 * databases then end in a random part and are dropped at the end, so that no run meets the data of another.
 */
public final class Servers {

    /** The number of partitions of every topic, fixed for the life of an installation. */
    public static final int PARTITIONS = 12;

    private static final @Nullable String REAL_MONGODB = System.getenv("MONGODB_URI");

    private Servers() {}

    /** The connection string of a database of this run, for example {@code mongodb://127.0.0.1:41234/intake}. */
    public static String mongoUri(String database) {
        if (REAL_MONGODB == null) {
            return Store.EMBEDDED.uri() + "/" + database;
        }
        var uri = withDatabase(REAL_MONGODB, database + "-" + Run.ID);
        if (Run.DATABASES.add(uri)) {
            atTheEnd(() -> drop(uri));
        }
        return uri;
    }

    /** What Kafka clients take as {@code bootstrap.servers}. */
    public static String bootstrapServers() {
        return Broker.EMBEDDED.bootstrapServers();
    }

    /** Makes the topics that do not exist yet, with {@link #PARTITIONS} partitions each. */
    public static void createTopics(Collection<String> names) {
        Broker.EMBEDDED.createTopics(names, PARTITIONS);
    }

    /** The issuer whose tokens the services under test trust. */
    public static TestIssuer issuer() {
        return Issuer.RUNNING;
    }

    /**
     * The Spring properties that point a service at these servers.
     *
     * @param database the name of the service's database
     */
    public static Map<String, String> properties(String database) {
        return Map.of(
                "spring.mongodb.uri", mongoUri(database),
                "spring.kafka.bootstrap-servers", bootstrapServers(),
                "spring.cloud.stream.kafka.binder.brokers", bootstrapServers(),
                "spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer().uri(),
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri", issuer().jwkSetUri());
    }

    static String withDatabase(String uri, String database) {
        int hosts = uri.indexOf("://") + 3;
        int options = uri.indexOf('?', hosts) < 0 ? uri.length() : uri.indexOf('?', hosts);
        int path = uri.indexOf('/', hosts) < 0 ? options : Math.min(options, uri.indexOf('/', hosts));
        return uri.substring(0, path) + "/" + database + uri.substring(options);
    }

    private static void drop(String uri) {
        try (var client = MongoClients.create(uri)) {
            client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase())).drop();
        }
    }

    private static void atTheEnd(Runnable action) {
        Runtime.getRuntime().addShutdownHook(new Thread(action));
    }

    private static final class Run {
        static final String ID = UUID.randomUUID().toString().substring(0, 8);
        static final Set<String> DATABASES = ConcurrentHashMap.newKeySet();
    }

    private static final class Store {
        static final EmbeddedStore EMBEDDED = EmbeddedStore.inMemory(0);

        static {
            atTheEnd(EMBEDDED::close);
        }
    }

    private static final class Issuer {
        static final TestIssuer RUNNING = TestIssuer.start();

        static {
            atTheEnd(RUNNING::close);
        }
    }

    private static final class Broker {
        static final Path FOLDER = temporaryFolder();
        static final EmbeddedBroker EMBEDDED = EmbeddedBroker.start(FOLDER, 0);

        static {
            atTheEnd(() -> {
                EMBEDDED.close();
                delete(FOLDER);
            });
        }

        private static Path temporaryFolder() {
            try {
                return Files.createTempDirectory("commonweal-broker");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
