package commonweal.messaging;

import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.cloud.stream.config.ProducerMessageHandlerCustomizer;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.integration.kafka.outbound.KafkaProducerMessageHandler;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.messaging.Message;

import commonweal.events.EventCodec;

/** Puts the parts together for a service that sets {@code commonweal.messaging.service}. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@ConditionalOnProperty("commonweal.messaging.service")
@EnableConfigurationProperties(MessagingSettings.class)
class MessagingAutoConfiguration {

    private static final InstantSource CLOCK = Clock.systemUTC();

    @Bean
    MongoClientSettingsBuilderCustomizer durableWrites() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, java.util.concurrent.TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(3, java.util.concurrent.TimeUnit.SECONDS)
                        .readTimeout(10, java.util.concurrent.TimeUnit.SECONDS));
    }

    @Bean
    RawHeaders rawHeaders() {
        return new RawHeaders();
    }

    @Bean
    BatchMessagingMessageConverter rawRecords() {
        BatchMessagingMessageConverter converter = new BatchMessagingMessageConverter();
        converter.setRawRecordHeader(true);
        converter.setHeaderMapper(new RawHeaders());
        return converter;
    }

    @Bean
    ProducerMessageHandlerCustomizer<KafkaProducerMessageHandler<?, ?>> acknowledgements() {
        return (handler, destination) -> EventSender.reportAcknowledgements(handler);
    }

    @Bean
    EventSender eventSender(StreamBridge bridge) {
        return new EventSender(bridge);
    }

    @Bean
    Relay relay(EventSender sender) {
        return new Relay(new Courier(sender, "outbox"), CLOCK);
    }

    @Bean
    AggregateStores aggregateStores(MongoClient client, MongoConnectionDetails details, MessagingSettings settings, Relay relay) {
        OutboxWriter writer = new OutboxWriter(settings.service(), EventCodec.standard(), CLOCK, () -> null);
        return new AggregateStores(database(client, details, settings), writer, relay);
    }

    @Bean
    Inbox eventInbox(AggregateStores stores, ObjectProvider<Reaction<?>> reactions, EventSender sender, MessagingSettings settings,
            ObjectProvider<MeterRegistry> registry) {
        MeterRegistry meters = registry.getIfAvailable(SimpleMeterRegistry::new);
        List<Reaction<?>> all = reactions.orderedStream().toList();
        CircuitBreaker breaker = CircuitBreaker.of("inbox", CircuitBreakerConfig.custom().recordException(Failures::isTransient).build());
        return new Inbox(new Reactor(all, CLOCK),
                new Quarantine(stores.database().getCollection("quarantine"), settings.service(), CLOCK),
                new DeadLetters(sender, meters), EventCodec.standard(), breaker, meters);
    }

    @Bean
    Consumer<Message<List<byte[]>>> inbox(Inbox inbox) {
        return inbox::accept;
    }

    private static MongoDatabase database(MongoClient client, MongoConnectionDetails details, MessagingSettings settings) {
        String name = details.getConnectionString().getDatabase();
        return client.getDatabase(name == null ? settings.service() : name);
    }
}
