package commonweal.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import commonweal.events.Envelope;
import commonweal.events.EventCodec;
import commonweal.events.UndecodableEvent;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A record and the event that it holds. */
record Received(ConsumerRecord<byte[], byte[]> record, Envelope event) {

    /** Nothing when this version does not know the type. */
    static Optional<Received> decode(ConsumerRecord<byte[], byte[]> record, EventCodec codec) throws UndecodableEvent {
        Map<String, byte[]> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        byte @Nullable [] value = record.value();
        return codec.decode(EventCodec.text(headers), value == null ? new byte[0] : value)
                .map(event -> new Received(record, event));
    }

    String topic() {
        return record.topic();
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        byte @Nullable [] key = record.key();
        return key == null ? "" : new String(key, UTF_8);
    }
}
