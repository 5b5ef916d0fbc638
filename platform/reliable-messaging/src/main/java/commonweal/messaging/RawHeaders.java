package commonweal.messaging;

import java.util.Map;

import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.messaging.MessageHeaders;

/** Writes the Kafka headers of a message exactly as given: the usual mapper would write text as JSON, in quotes. */
final class RawHeaders implements KafkaHeaderMapper {

    static final String HEADERS = "commonweal_headers";

    @Override
    public void fromHeaders(MessageHeaders message, Headers target) {
        if (message.get(HEADERS) instanceof Headers headers) {
            headers.forEach(target::add);
        }
    }

    /** Nothing to do: the inbox reads the records themselves. */
    @Override
    public void toHeaders(Headers source, Map<String, Object> message) {}
}
