package commonweal.messaging;

import java.util.List;
import java.util.Map;

import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import commonweal.events.Envelope;
import commonweal.events.Id;

/**
 * One write of one document, fully made up before it is sent.
 *
 * @param version the version after the write
 * @param update nothing when the document is new
 * @param after the document after the write, as far as this module needs to know it
 * @param emitted the events of this change
 * @param emittedBefore the last sequence by type of event, before this change
 * @param unsent what waits in the outbox after the write
 */
record PendingWrite(Id id, long version, @Nullable Document update, Document after, List<Envelope> emitted,
        Map<String, Long> emittedBefore, List<OutboxEntry> unsent) {

    /** A flat document with exactly these keys: the only form for which the embedded store uses its index. */
    Document filter() {
        return new Document("_id", id.value()).append("version", version - 1);
    }

    boolean isCreation() {
        return update == null;
    }

    WriteModel<Document> model() {
        return update == null ? new InsertOneModel<>(after) : new UpdateOneModel<>(filter(), update);
    }
}
