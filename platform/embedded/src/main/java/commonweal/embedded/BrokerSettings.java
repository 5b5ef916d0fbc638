package commonweal.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The settings of a broker that runs alone, beside everything else, in one small process. */
final class BrokerSettings {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    private static final String CLIENT_LISTENER = "CLIENT";

    private BrokerSettings() {}

    static Properties of(Path folder, int clientPort, int advertisedPort, int controllerPort) {
        var settings = new Properties();
        settings.putAll(node(folder, clientPort, advertisedPort, controllerPort));
        settings.putAll(oneReplicaOfEverything());
        settings.putAll(keptForEver());
        settings.putAll(quickToStartAndJoin());
        settings.putAll(smallFootprint());
        return settings;
    }

    private static Map<String, String> node(Path folder, int clientPort, int advertisedPort, int controllerPort) {
        var host = Places.loopback().getHostAddress();
        var controller = "%s://%s:%d".formatted(CONTROLLER_LISTENER, host, controllerPort);
        var clients = "%s://%s:%d".formatted(CLIENT_LISTENER, host, clientPort);
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", String.valueOf(NODE_ID),
                "log.dirs", folder.toString(),
                "listeners", clients + "," + controller,
                "advertised.listeners", "%s://%s:%d,%s".formatted(CLIENT_LISTENER, host, advertisedPort, controller),
                "listener.security.protocol.map",
                "%s:PLAINTEXT,%s:PLAINTEXT".formatted(CLIENT_LISTENER, CONTROLLER_LISTENER),
                "inter.broker.listener.name", CLIENT_LISTENER,
                "controller.listener.names", CONTROLLER_LISTENER,
                "controller.quorum.voters", "%d@%s:%d".formatted(NODE_ID, host, controllerPort));
    }

    private static Map<String, String> oneReplicaOfEverything() {
        return Map.of(
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1");
    }

    private static Map<String, String> keptForEver() {
        return Map.of(
                "log.retention.ms", "-1",
                "log.retention.bytes", "-1",
                // why: by default a group that was away for a week forgets where it was, and local mode may rest for longer
                "offsets.retention.minutes", String.valueOf(10 * 366 * 24 * 60));
    }

    private static Map<String, String> quickToStartAndJoin() {
        return Map.of(
                // why: a start after kill -9 waits until the session of the killed broker has run out
                "broker.session.timeout.ms", "4000",
                "broker.heartbeat.interval.ms", "500",
                "group.initial.rebalance.delay.ms", "0");
    }

    private static Map<String, String> smallFootprint() {
        return Map.of(
                // why: a misspelt topic name is an error, not one more topic
                "auto.create.topics.enable", "false",
                "num.partitions", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.num.partitions", "1",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                // why: the cleaner takes this much heap at the start, 128 MB by default, for one small compacted topic
                "log.cleaner.dedupe.buffer.size", String.valueOf(2 * 1024 * 1024));
    }
}
