package commonweal.messaging;

import java.util.concurrent.CompletableFuture;

/** Sends one event to the service's topic. */
@FunctionalInterface
interface EventSender {

    /** Completes when the broker has acknowledged the event, or exceptionally when it has not. */
    CompletableFuture<Void> send(String key, OutboxEntry entry);
}
