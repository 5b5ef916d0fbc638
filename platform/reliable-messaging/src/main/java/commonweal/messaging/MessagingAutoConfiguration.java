package commonweal.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.cloud.stream.config.ProducerMessageHandlerCustomizer;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.integration.kafka.outbound.KafkaProducerMessageHandler;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.messaging.Message;

import commonweal.events.EventCodec;

/** Puts the parts together for a service that sets {@code commonweal.messaging.service}. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@ConditionalOnProperty("commonweal.messaging.service")
@EnableConfigurationProperties(MessagingSettings.class)
@Import({TraceContext.FromMicrometer.class, TraceContext.Absent.class})
class MessagingAutoConfiguration {

    private static final InstantSource CLOCK = Clock.systemUTC();

    @Bean
    MongoClientSettingsBuilderCustomizer durableWrites() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(3, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS));
    }

    @Bean
    RawHeaders rawHeaders() {
        return new RawHeaders();
    }

    @Bean
    BatchMessagingMessageConverter rawRecords(RawHeaders headers) {
        BatchMessagingMessageConverter converter = new BatchMessagingMessageConverter();
        converter.setRawRecordHeader(true);
        converter.setHeaderMapper(headers);
        return converter;
    }

    @Bean
    ProducerMessageHandlerCustomizer<KafkaProducerMessageHandler<?, ?>> acknowledgements() {
        return (handler, destination) -> Broker.reportAcknowledgements(handler);
    }

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> inboxContainer(ObjectProvider<Inbox> inbox) {
        return (container, destination, group) -> inbox.getObject().runsIn(container);
    }

    @Bean
    Broker eventBroker(StreamBridge bridge) {
        return new Broker(bridge);
    }

    @Bean
    Relay relay(Broker broker, ObjectProvider<Steps> steps) {
        return new Relay(new Courier(broker, steps.getIfAvailable(() -> Steps.NONE)), CLOCK);
    }

    @Bean
    AggregateStores aggregateStores(MongoClient client, MongoConnectionDetails details, MessagingSettings settings,
            TraceContext trace, Relay relay, ObjectProvider<Steps> steps) {
        OutboxWriter writer = new OutboxWriter(settings.service(), EventCodec.standard(), CLOCK, trace::traceParent);
        String name = details.getConnectionString().getDatabase();
        MongoDatabase database = client.getDatabase(name == null ? settings.service() : name);
        return new AggregateStores(database, writer, relay, steps.getIfAvailable(() -> Steps.NONE));
    }

    @Bean
    Projections projections(AggregateStores stores, ProjectionStates states, ObjectProvider<Projection> projections) {
        return new Projections(projections.orderedStream().toList(), stores.database(), OutboxWriter.silent(CLOCK),
                states,
                CLOCK);
    }

    @Bean
    ProjectionStates projectionStates(AggregateStores stores) {
        return new ProjectionStates(stores.database().getCollection("projections"));
    }

    @Bean
    LiveReactor liveReactor(ObjectProvider<Reaction<?>> reactions, Projections projections) {
        return new LiveReactor(reactions.orderedStream().toList(), projections, CLOCK);
    }

    @Bean
    Quarantine eventQuarantine(AggregateStores stores, MessagingSettings settings) {
        return new Quarantine(stores.database().getCollection("quarantine"), settings.service(), CLOCK);
    }

    @Bean
    DeadLetters deadLetters(Broker broker, MessagingSettings settings, ObjectProvider<MeterRegistry> meters) {
        return new DeadLetters(broker, settings.service(), meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    Tallies eventTallies(ObjectProvider<MeterRegistry> meters) {
        return new Tallies(meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    Decoding eventDecoding(DeadLetters deadLetters, Tallies tallies) {
        return new Decoding(EventCodec.standard(), deadLetters, tallies);
    }

    @Bean
    Inbox eventInbox(LiveReactor live, Quarantine quarantine, Decoding decoding, Tallies tallies,
            ObjectProvider<MeterRegistry> meters, ObjectProvider<Steps> steps) {
        Intake intake = new Intake(live, quarantine, decoding, tallies);
        return new Inbox(intake, live, breaker(meters.getIfAvailable(SimpleMeterRegistry::new)), CLOCK,
                steps.getIfAvailable(() -> Steps.NONE));
    }

    /** The one function that the binder calls, whatever the topic. */
    @Bean
    Consumer<Message<List<byte[]>>> inbox(Inbox inbox) {
        return inbox::accept;
    }

    @Bean
    Operations operations(Quarantine quarantine, LiveReactor live, Decoding decoding, Projections projections,
            ProjectionStates states, TopicReader reader, MessagingSettings settings) {
        Rebuilder rebuilder = new Rebuilder(projections, states, quarantine, reader, CLOCK, Duration.ofMinutes(1));
        return new Operations(quarantine, new Replayer(quarantine, live, decoding),
                new DeadLetterReader(reader, settings.service()), projections, rebuilder);
    }

    @Bean
    TopicReader topicReader(KafkaProperties kafka, MessagingSettings settings,
            @Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers) {
        Map<String, Object> connection = new HashMap<>(kafka.buildConsumerProperties());
        connection.put("bootstrap.servers", brokers);
        return new TopicReader(connection, settings.consumes(), settings.service());
    }

    @Bean
    Ages messagingHealthIndicator(Relay relay, Inbox inbox, Quarantine quarantine, DeadLetters deadLetters) {
        return new Ages(relay, inbox.arrears(), quarantine, deadLetters, CLOCK);
    }

    private static CircuitBreaker breaker(MeterRegistry meters) {
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom().slidingWindowSize(4)
                .minimumNumberOfCalls(2).waitDurationInOpenState(Duration.ofSeconds(1))
                .permittedNumberOfCallsInHalfOpenState(1)
                .slowCallRateThreshold(100).slowCallDurationThreshold(Duration.ofMinutes(10))
                .recordException(Failures::isOutage).build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        return breakers.circuitBreaker("inbox");
    }
}
