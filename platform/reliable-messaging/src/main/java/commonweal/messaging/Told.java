package commonweal.messaging;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.DomainEvent;

/**
 * An event to be told, with what led to it.
 *
 * @param at when it happened: for what follows from another event, when that one did, however late it was heard of
 * @param traceParent the trace it belongs to: that of the command, or that of the event it follows from
 */
record Told(DomainEvent event, Instant at, @Nullable String traceParent) {}
