package commonweal.messaging;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.integration.kafka.outbound.KafkaProducerMessageHandler;
import org.springframework.integration.kafka.support.KafkaIntegrationHeaders;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Sends records through Spring Cloud Stream and hands back the broker's acknowledgement, which StreamBridge hides. */
final class Broker implements EventSender {

    static final String OUTBOX = "outbox";

    private final StreamBridge bridge;

    Broker(StreamBridge bridge) {
        this.bridge = bridge;
    }

    @Override
    public CompletableFuture<Void> send(String key, OutboxEntry entry) {
        Headers headers = new RecordHeaders();
        entry.headers().forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        return send(OUTBOX, key.getBytes(UTF_8), headers, entry.data().getBytes(UTF_8));
    }

    /** Completes when the broker has acknowledged the record, or exceptionally when it has not. */
    CompletableFuture<Void> send(String binding, byte[] key, Headers headers, byte[] value) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        try {
            bridge.send(binding, MessageBuilder.withPayload(value).setHeader(KafkaHeaders.KEY, key)
                    .setHeader(RawHeaders.HEADERS, headers)
                    .setHeader(KafkaIntegrationHeaders.FUTURE_TOKEN, acknowledged)
                    .build());
        } catch (RuntimeException e) {
            acknowledged.completeExceptionally(e);
        }
        return acknowledged;
    }

    /** Makes a producer tell the acknowledgement of each record to the future that came with it. */
    static void reportAcknowledgements(KafkaProducerMessageHandler<?, ?> handler) {
        handler.setFuturesChannel((message, timeout) -> {
            pass(message);
            return true;
        });
    }

    @SuppressWarnings("unchecked")
    private static void pass(Message<?> message) {
        CompletableFuture<Void> token = (CompletableFuture<Void>) Objects
                .requireNonNull(message.getHeaders().get(KafkaIntegrationHeaders.FUTURE_TOKEN));
        ((CompletableFuture<?>) message.getPayload()).whenComplete((result, failure) -> {
            if (failure == null) {
                token.complete(null);
            } else {
                token.completeExceptionally(failure);
            }
        });
    }
}
