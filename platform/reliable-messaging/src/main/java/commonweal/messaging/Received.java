package commonweal.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import commonweal.events.Envelope;
import commonweal.events.EventCodec;
import commonweal.events.NewerSchema;
import commonweal.events.UndecodableEvent;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A record and the event that it holds, if need be in a form that only a later release can read. */
final class Received {

    private final ConsumerRecord<byte[], byte[]> record;
    private final boolean readable;
    private final Supplier<Envelope> event;

    private Received(ConsumerRecord<byte[], byte[]> record, boolean readable, Supplier<Envelope> event) {
        this.record = record;
        this.readable = readable;
        this.event = event;
    }

    /**
     * Nothing when this release does not know the type.
     *
     * @throws UndecodableEvent when it is no event of ours, whatever its bytes are
     */
    static Optional<Received> decode(ConsumerRecord<byte[], byte[]> record, EventCodec codec) throws UndecodableEvent {
        Map<String, byte[]> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        byte @Nullable [] value = record.value();
        try {
            return codec.decode(EventCodec.text(headers), value == null ? new byte[0] : value)
                    .map(event -> new Received(record, true, () -> event));
        } catch (NewerSchema e) {
            return Optional.of(new Received(record, false, () -> {
                throw new NotReadableYet(e);
            }));
        }
    }

    ConsumerRecord<byte[], byte[]> record() {
        return record;
    }

    boolean isReadable() {
        return readable;
    }

    /** @throws NotReadableYet when this release cannot read it: the event fails as one does that cannot be handled */
    Envelope event() {
        return event.get();
    }

    /** The type as the record's header states it, empty when there is none. */
    static String type(ConsumerRecord<byte[], byte[]> record) {
        Header type = record.headers().lastHeader("ce_type");
        return type == null || type.value() == null ? "" : new String(type.value(), UTF_8);
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        byte @Nullable [] key = record.key();
        return key == null ? "" : new String(key, UTF_8);
    }
}
