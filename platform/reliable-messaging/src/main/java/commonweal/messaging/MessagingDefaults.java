package commonweal.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Says in Spring Cloud Stream's words what {@link MessagingSettings} mean; every setting can be overridden. */
final class MessagingDefaults implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String service = environment.getProperty("commonweal.messaging.service");
        if (service == null) {
            return;
        }
        Map<String, Object> defaults = new HashMap<>();
        binder(defaults, environment);
        producer(defaults, service);
        String consumes = environment.getProperty("commonweal.messaging.consumes", "");
        if (!consumes.isBlank()) {
            consumer(defaults, service, consumes);
        }
        // why: an event carries its trace with it; of the steps within the framework nobody asks, and each would cost a span
        for (String steps : List.of("spring.integration", "spring.cloud.function")) {
            defaults.put("management.observations.enable." + steps, "false");
        }
        // why: a service that is only late must not be restarted by whoever watches its health
        defaults.put("management.endpoint.health.status.order", "down,out-of-service,degraded,up,unknown");
        environment.getPropertySources().addLast(new MapPropertySource("commonweal-messaging", defaults));
    }

    private static void binder(Map<String, Object> defaults, ConfigurableEnvironment environment) {
        String binder = "spring.cloud.stream.kafka.binder.";
        // why: producers and consumers look at one of the two, the maker of topics at the other
        defaults.put("spring.kafka.bootstrap-servers", environment.getProperty(binder + "brokers", "localhost:9092"));
        defaults.put(binder + "brokers", "${spring.kafka.bootstrap-servers}");
        defaults.put(binder + "header-mapper-bean-name", "rawHeaders");
        defaults.put(binder + "auto-create-topics", "true");
        defaults.put(binder + "min-partition-count", "12");
        defaults.put("spring.cloud.stream.binding-retry-interval", "5");
        defaults.put("spring.cloud.stream.kafka.default.producer.topic.properties.retention.ms", "-1");
        defaults.put("spring.cloud.stream.kafka.default.consumer.topic.properties.retention.ms", "-1");
    }

    private static void producer(Map<String, Object> defaults, String service) {
        defaults.put("spring.cloud.stream.bindings.outbox.destination", service);
        defaults.put("spring.cloud.stream.default.producer.use-native-encoding", "true");
        String configuration = "spring.cloud.stream.kafka.default.producer.configuration.";
        defaults.put(configuration + "acks", "all");
        defaults.put(configuration + "enable.idempotence", "true");
        defaults.put(configuration + "linger.ms", "1");
        defaults.put(configuration + "max.block.ms", "3000");
        defaults.put(configuration + "request.timeout.ms", "5000");
        defaults.put(configuration + "delivery.timeout.ms", "15000");
    }

    private static void consumer(Map<String, Object> defaults, String service, String consumes) {
        defaults.put("spring.cloud.function.definition", "inbox");
        String binding = "spring.cloud.stream.bindings.inbox-in-0.";
        defaults.put(binding + "destination", consumes);
        defaults.put(binding + "group", service);
        defaults.put(binding + "consumer.multiplex", "true");
        defaults.put(binding + "consumer.batch-mode", "true");
        defaults.put(binding + "consumer.use-native-decoding", "true");
        String kafka = "spring.cloud.stream.kafka.bindings.inbox-in-0.consumer.";
        defaults.put(kafka + "ack-mode", "MANUAL");
        defaults.put(kafka + "converter-bean-name", "rawRecords");
        defaults.put(kafka + "start-offset", "earliest");
        defaults.put(kafka + "configuration.max.poll.records", "500");
        // why: members learn of a rebalance at a heartbeat, and a swap of projections waits for one
        defaults.put(kafka + "configuration.heartbeat.interval.ms", "1000");
        defaults.put(kafka + "configuration.fetch.max.wait.ms", "200");
    }

    /** After the service's own configuration has been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
