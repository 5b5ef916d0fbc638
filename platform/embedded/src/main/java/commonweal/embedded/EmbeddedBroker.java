package commonweal.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker of one node (KRaft) in this process, reachable on the loopback address only.
 *
 * <p>Its log lies in one folder and is kept without limit. What a producer with {@code acks=all} was told is kept, and
 * every committed offset, survive a {@code kill -9} of the process and a start in the same folder. A power cut is not
 * covered: as usual with Kafka, the operating system decides when a page reaches the disk.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String META_PROPERTIES = "meta.properties";

    private final KafkaRaftServer server;
    private final FolderInUse folderInUse;
    private final int port;
    private final int advertisedPort;

    private EmbeddedBroker(KafkaRaftServer server, FolderInUse folderInUse, int port, int advertisedPort) {
        this.server = server;
        this.folderInUse = folderInUse;
        this.port = port;
        this.advertisedPort = advertisedPort;
    }

    /**
     * Starts the broker and returns when it takes requests.
     *
     * @param folder where the log lies; made when absent
     * @param port the port to listen on, 0 for any free one
     * @throws CannotStart when the port is taken, the folder is not writable or another broker runs in it
     */
    public static EmbeddedBroker start(Path folder, int port) {
        int listening = Places.freePort("Kafka", port);
        return start(folder, listening, listening);
    }

    /** Starts the broker on any free port, and sends its clients to another one, where a proxy listens. */
    public static EmbeddedBroker startBehind(Path folder, int advertisedPort) {
        return start(folder, Places.freePort("Kafka", 0), advertisedPort);
    }

    private static EmbeddedBroker start(Path folder, int port, int advertisedPort) {
        Places.writableFolder("The Kafka broker", folder);
        var folderInUse = FolderInUse.by("Kafka broker", folder);
        try {
            format(folder);
            var settings = BrokerSettings.of(folder, port, advertisedPort, Places.freePort("Kafka", 0));
            var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, folderInUse, port, advertisedPort);
        } catch (Exception e) {
            folderInUse.close();
            throw new CannotStart("The Kafka broker did not start in %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** The port the broker itself listens on. */
    public int port() {
        return port;
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return Places.loopback().getHostAddress() + ":" + advertisedPort;
    }

    /** Makes the topics that do not exist yet; those that exist stay as they are. */
    public void createTopics(Collection<String> names, int partitions) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            var existing = admin.listTopics().names().get();
            var absent = names.stream()
                    .filter(name -> !existing.contains(name))
                    .map(name -> new NewTopic(name, partitions, (short) 1))
                    .toList();
            admin.createTopics(absent).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot create the topics %s.".formatted(names), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating the topics %s.".formatted(names), e);
        }
    }

    /** Stops the broker in good order; the folder can be started again. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        folderInUse.close();
    }

    private static void format(Path folder) throws Exception {
        new Formatter()
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(clusterIdIn(folder).orElseGet(() -> Uuid.randomUuid().toString()))
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setDirectories(List.of(folder.toString()))
                .setMetadataLogDirectory(folder.toString())
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .run();
    }

    private static Optional<String> clusterIdIn(Path folder) throws IOException {
        var file = folder.resolve(META_PROPERTIES);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Optional.ofNullable(properties.getProperty("cluster.id"));
    }
}
