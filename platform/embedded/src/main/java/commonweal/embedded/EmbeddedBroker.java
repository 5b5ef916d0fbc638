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
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker and returns when it takes requests.
     *
     * @param folder where the log lies; made when absent
     * @param port the port to listen on, 0 for any free one
     * @throws CannotStart when the port is taken, the folder is not writable or another broker runs in it
     */
    public static EmbeddedBroker start(Path folder, int port) {
        Places.writableFolder("The Kafka broker", folder);
        int listening = Places.freePort("Kafka", port);
        try {
            format(folder);
            var config = KafkaConfig.fromProps(BrokerSettings.of(folder, listening, Places.freePort("Kafka", 0)), false);
            var server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, listening);
        } catch (Exception e) {
            throw new CannotStart("The Kafka broker did not start in %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return Places.loopback().getHostAddress() + ":" + port;
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
