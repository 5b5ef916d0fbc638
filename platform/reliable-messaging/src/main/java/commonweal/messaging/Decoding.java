package commonweal.messaging;

import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import commonweal.events.EventCodec;
import commonweal.events.UndecodableEvent;

/** Reads records as events. What is none is set aside as a dead letter; a type that is not known is counted and left alone. */
final class Decoding {

    private final EventCodec codec;
    private final DeadLetters deadLetters;
    private final Tallies tallies;

    Decoding(EventCodec codec, DeadLetters deadLetters, Tallies tallies) {
        this.codec = codec;
        this.deadLetters = deadLetters;
        this.tallies = tallies;
    }

    /** Nothing when there is nothing to handle. */
    Optional<Received> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            Optional<Received> event = Received.decode(record, codec);
            if (event.isEmpty()) {
                tallies.count("", "unknown-type", 1);
            }
            return event;
        } catch (UndecodableEvent e) {
            deadLetters.keep(record, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
