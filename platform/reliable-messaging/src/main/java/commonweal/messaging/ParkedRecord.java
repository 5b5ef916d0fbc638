package commonweal.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A Kafka record as it stands in a quarantine document, byte for byte. */
final class ParkedRecord {

    private ParkedRecord() {}

    static Document toDocument(ConsumerRecord<byte[], byte[]> record, Instant now) {
        List<Document> headers = new ArrayList<>();
        record.headers().forEach(header -> headers
                .add(new Document("name", header.key()).append("value", binary(header.value()))));
        return new Document("partition", record.partition()).append("offset", record.offset())
                .append("headers", headers)
                .append("value", binary(record.value())).append("timestamp", record.timestamp())
                .append("parked", Date.from(now));
    }

    /** @param id the quarantine's, {@code group|topic|key} */
    static ConsumerRecord<byte[], byte[]> fromDocument(String id, Document document) {
        String[] parts = id.split("\\|", 3);
        RecordHeaders headers = new RecordHeaders();
        document.getList("headers", Document.class)
                .forEach(header -> headers.add(header.getString("name"), bytes(header)));
        return new ConsumerRecord<>(parts[1], document.getInteger("partition"), document.getLong("offset"),
                document.getLong("timestamp"), TimestampType.CREATE_TIME, 0, 0, parts[2].getBytes(UTF_8),
                bytes(document),
                headers, Optional.empty());
    }

    /** About how much of its document a record takes. */
    static int size(Document parked) {
        int bytes = 100 + length(parked);
        for (Document header : parked.getList("headers", Document.class)) {
            bytes += 40 + length(header);
        }
        return bytes;
    }

    private static int length(Document holder) {
        Binary value = holder.get("value", Binary.class);
        return value == null ? 0 : value.length();
    }

    private static @Nullable Binary binary(byte @Nullable [] bytes) {
        return bytes == null ? null : new Binary(bytes);
    }

    private static byte @Nullable [] bytes(Document holder) {
        Binary value = holder.get("value", Binary.class);
        return value == null ? null : value.getData();
    }
}
